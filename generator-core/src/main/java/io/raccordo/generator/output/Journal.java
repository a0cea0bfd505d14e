package io.raccordo.generator.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The changes made so far, so that they can be taken back. */
final class Journal {
  /** Where a folder's new files wait and its old ones are kept until all is well. */
  private final Map<Path, Path> staging = new LinkedHashMap<>();

  private final Map<Path, List<Path>> staged = new HashMap<>();
  private final Deque<Path> createdFolders = new ArrayDeque<>();
  private final Deque<Move> moves = new ArrayDeque<>();

  /** A file that is now at {@code to}. */
  private record Move(Path from, Path to) {}

  /** Writes a folder's new content beside it. */
  void stage(FolderUpdate update) throws IOException {
    if (update.changed().isEmpty() && update.stale().isEmpty()) {
      return;
    }
    createFolders(update.root());
    Path parent = update.root().getParent();
    Path beside = (parent == null ? update.root() : parent).resolve(stagingName(update.root()));
    delete(beside);
    staging.put(update.root(), beside);
    Files.createDirectory(beside);
    List<Path> files = new ArrayList<>();
    for (GeneratedFile file : update.changed()) {
      Path path = beside.resolve("new-" + files.size());
      Files.write(path, file.content());
      files.add(path);
    }
    staged.put(update.root(), files);
  }

  private static String stagingName(Path root) {
    return "." + root.getFileName() + ".raccordo-staging";
  }

  /** Moves old files out of the folder and the new ones in. */
  void apply(FolderUpdate update) throws IOException {
    List<Path> files = staged.get(update.root());
    Path beside = staging.get(update.root());
    if (files == null || beside == null) {
      return;
    }
    int kept = 0;
    // Old files first: where case does not count, one of them may have a new one's name.
    for (String path : update.stale()) {
      move(update.root().resolve(path), beside.resolve("old-" + kept++));
    }
    for (GeneratedFile file : update.changed()) {
      Path target = update.root().resolve(file.path());
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        move(target, beside.resolve("old-" + kept++));
      }
    }
    for (int i = 0; i < files.size(); i++) {
      Path target = update.root().resolve(update.changed().get(i).path());
      Path parent = target.getParent();
      if (parent != null) {
        createFolders(parent);
      }
      move(files.get(i), target);
    }
    for (String path : update.stale()) {
      removeEmptyFolders(update.root(), update.root().resolve(path).getParent());
    }
  }

  private void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
    moves.push(new Move(from, to));
  }

  private void createFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      createFolders(parent);
    }
    Files.createDirectory(folder);
    createdFolders.push(folder);
  }

  /** Folders that hold nothing any more, from one upwards to the root, which stays. */
  private static void removeEmptyFolders(Path root, @Nullable Path from) throws IOException {
    for (Path at = from; at != null && !at.equals(root); at = at.getParent()) {
      if (!Files.isDirectory(at) || !isEmpty(at)) {
        return;
      }
      Files.delete(at);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.findFirst().isEmpty();
    }
  }

  /** Forgets the old files. */
  void finish() throws IOException {
    for (Path beside : staging.values()) {
      delete(beside);
    }
  }

  /** Puts everything back; returns what could not be, for the user to know. */
  List<String> undo() {
    List<String> left = new ArrayList<>();
    for (Move move : moves) {
      try {
        if (move.from().getParent() != null) {
          Files.createDirectories(move.from().getParent());
        }
        Files.move(move.to(), move.from(), StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException stuck) {
        left.add(move.to().toString());
      }
    }
    if (left.isEmpty()) {
      staging.values().forEach(beside -> deleteIfPossible(beside, left));
    }
    for (Path folder : createdFolders) {
      try {
        if (Files.isDirectory(folder) && isEmpty(folder)) {
          Files.delete(folder);
        }
      } catch (IOException stuck) {
        left.add(folder.toString());
      }
    }
    return left;
  }

  private static void deleteIfPossible(Path beside, List<String> left) {
    try {
      delete(beside);
    } catch (IOException stuck) {
      left.add(beside.toString());
    }
  }

  /** Deletes a staging folder, which is flat. */
  private static void delete(Path beside) throws IOException {
    if (!Files.isDirectory(beside, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(beside);
      return;
    }
    List<Path> files;
    try (Stream<Path> children = Files.list(beside)) {
      files = children.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(beside);
  }
}
