package io.raccordo.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * What has to happen in one folder.
 *
 * @param changed files that are new or have new content
 * @param unchanged how many files stay as they are
 * @param stale paths that an earlier run wrote and this one does not
 */
record FolderUpdate(Path root, List<GeneratedFile> changed, int unchanged, List<String> stale) {
  /** An update of a folder that lists its generated files. */
  static FolderUpdate owned(Path root, List<GeneratedFile> files) throws IOException {
    TreeSet<String> before = new TreeSet<>(listed(root));
    TreeSet<String> now = new TreeSet<>();
    files.forEach(f -> now.add(f.path()));
    List<GeneratedFile> all = new ArrayList<>(files);
    if (!now.isEmpty()) {
      all.add(GeneratedFile.ofText(OutputWriter.LIST, String.join("\n", now) + '\n'));
    } else if (!before.isEmpty()) {
      before.add(OutputWriter.LIST);
    }
    before.removeAll(now);
    List<String> stale = new ArrayList<>();
    for (String path : before) {
      if (Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
        stale.add(path);
      }
    }
    return of(root, all, stale);
  }

  /** An update of a folder of which only these files concern us. */
  static FolderUpdate shared(Path root, List<GeneratedFile> files) throws IOException {
    return of(root, files, List.of());
  }

  private static FolderUpdate of(Path root, List<GeneratedFile> files, List<String> stale)
      throws IOException {
    List<GeneratedFile> changed = new ArrayList<>();
    for (GeneratedFile file : files) {
      Path target = root.resolve(file.path());
      refuseLinks(root, target);
      if (!hasContent(target, file.content())) {
        changed.add(file);
      }
    }
    return new FolderUpdate(root, changed, files.size() - changed.size(), stale);
  }

  /** Paths in the list that an earlier run left; what no run of ours would write is not ours. */
  private static List<String> listed(Path root) throws IOException {
    Path list = root.resolve(OutputWriter.LIST);
    if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    String text = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
    return text.lines().filter(SafePaths::isSafe).toList();
  }

  /** A link below the root may lead anywhere. */
  private static void refuseLinks(Path root, Path target) throws IOException {
    for (Path at = target.getParent(); at != null && !at.equals(root); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        throw new FileSystemException(root.relativize(at).toString(), null, "is a link");
      }
    }
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(root.relativize(target).toString(), null, "is a folder");
    }
  }

  private static boolean hasContent(Path target, byte[] content) throws IOException {
    return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
        && Files.size(target) == content.length
        && Arrays.equals(Files.readAllBytes(target), content);
  }
}
