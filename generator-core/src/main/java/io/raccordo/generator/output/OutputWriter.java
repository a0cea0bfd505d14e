package io.raccordo.generator.output;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was generated: all of it or, when anything fails, nothing.
 *
 * <p>New content is first written beside the folder it is for and then moved into place; a move
 * that fails is taken back together with those before it. A file whose content stays is not
 * touched. An owned folder lists its files in {@value #LIST}; those that a later run does not write
 * any more are removed, and all others in the folder are left alone.
 */
public final class OutputWriter {
  /** Name of the list that an owned folder keeps of its generated files. */
  public static final String LIST = ".raccordo-files";

  private final Map<Path, List<GeneratedFile>> owned = new LinkedHashMap<>();
  private final Map<Path, List<GeneratedFile>> single = new LinkedHashMap<>();

  /** A writer with nothing to write. */
  public OutputWriter() {}

  /**
   * What a run did.
   *
   * @param written files that are new or have new content
   * @param unchanged files that were there with the same content
   * @param removed files of an earlier run
   */
  public record Outcome(int written, int unchanged, int removed) {}

  /**
   * Adds the files of an owned folder; none means that the folder is emptied of generated files.
   */
  public OutputWriter folder(Path root, List<GeneratedFile> files) {
    owned.computeIfAbsent(normal(root), r -> new ArrayList<>()).addAll(files);
    return this;
  }

  /** Adds one file to a folder that is somebody else's. */
  public OutputWriter file(Path folder, GeneratedFile file) {
    single.computeIfAbsent(normal(folder), r -> new ArrayList<>()).add(file);
    return this;
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /**
   * Writes everything.
   *
   * @throws InvalidInputException when a path leads out of its folder, two paths are one file to
   *     some file system, or a folder cannot be written; nothing has changed then
   */
  public Outcome commit() {
    Diagnostics diagnostics = new Diagnostics();
    owned.forEach((root, files) -> SafePaths.check(files, diagnostics));
    single.forEach((root, files) -> SafePaths.check(files, diagnostics));
    if (diagnostics.hasErrors()) {
      throw new InvalidInputException(diagnostics.all());
    }
    Path at = null;
    Journal journal = new Journal();
    try {
      List<FolderUpdate> updates = new ArrayList<>();
      for (Map.Entry<Path, List<GeneratedFile>> folder : owned.entrySet()) {
        at = folder.getKey();
        updates.add(FolderUpdate.owned(at, folder.getValue()));
      }
      for (Map.Entry<Path, List<GeneratedFile>> folder : single.entrySet()) {
        at = folder.getKey();
        updates.add(FolderUpdate.shared(at, folder.getValue()));
      }
      for (FolderUpdate update : updates) {
        at = update.root();
        journal.stage(update);
      }
      for (FolderUpdate update : updates) {
        at = update.root();
        journal.apply(update);
      }
      journal.finish();
      return outcome(updates);
    } catch (IOException fault) {
      List<String> left = journal.undo();
      diagnostics.error("unwritable-output", null, message(at, fault), remedy(left));
      throw new InvalidInputException(diagnostics.all());
    }
  }

  private static String message(@Nullable Path at, IOException fault) {
    String reason = fault.getMessage() == null ? "" : ": " + fault.getMessage();
    return "The folder "
        + at
        + " cannot be written ("
        + fault.getClass().getSimpleName()
        + reason
        + ").";
  }

  private static String remedy(List<String> left) {
    return left.isEmpty()
        ? "Make it a writable folder; nothing was changed."
        : "Make it a writable folder; these could not be put back and lie beside it: "
            + String.join(", ", left)
            + '.';
  }

  private static Outcome outcome(List<FolderUpdate> updates) {
    int written = 0;
    int unchanged = 0;
    int removed = 0;
    for (FolderUpdate update : updates) {
      written += update.changed().size();
      unchanged += update.unchanged();
      removed += update.stale().size();
    }
    return new Outcome(written, unchanged, removed);
  }
}
