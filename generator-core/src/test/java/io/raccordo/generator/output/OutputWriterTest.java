package io.raccordo.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.generator.diagnostic.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputWriterTest {
  @TempDir
  Path temp;

  private static GeneratedFile file(String path, String text) {
    return GeneratedFile.ofText(path, text);
  }

  private static OutputWriter.Outcome write(Path root, GeneratedFile... files) {
    return new OutputWriter().folder(root, List.of(files)).commit();
  }

  private TreeMap<String, String> tree() throws IOException {
    TreeMap<String, String> tree = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(temp)) {
      for (Path path : paths.toList()) {
        String name = temp.relativize(path).toString().replace('\\', '/');
        tree.put(name, Files.isDirectory(path) ? "/" : Files.readString(path));
      }
    }
    return tree;
  }

  @Test
  void writesFilesAndTheirList() throws IOException {
    Path root = temp.resolve("deep/out");

    OutputWriter.Outcome outcome = write(root, file("b/B.java", "b"), file("a.txt", "ä\n"));

    assertThat(outcome).isEqualTo(new OutputWriter.Outcome(3, 0, 0));
    assertThat(tree())
        .containsOnlyKeys(
            "",
            "deep",
            "deep/out",
            "deep/out/.raccordo-files",
            "deep/out/a.txt",
            "deep/out/b",
            "deep/out/b/B.java")
        .containsEntry("deep/out/a.txt", "ä\n")
        .containsEntry("deep/out/.raccordo-files", "a.txt\nb/B.java\n");
  }

  @Test
  void leavesUnchangedFilesAndForeignFilesAlone() throws IOException {
    Path root = temp.resolve("out");
    write(root, file("same.txt", "1"), file("other.txt", "1"));
    Files.writeString(root.resolve("mine.txt"), "mine");
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(root.resolve("same.txt"), old);
    Files.setLastModifiedTime(root.resolve(".raccordo-files"), old);

    OutputWriter.Outcome outcome = write(root, file("same.txt", "1"), file("other.txt", "2"));

    assertThat(outcome).isEqualTo(new OutputWriter.Outcome(1, 2, 0));
    assertThat(Files.getLastModifiedTime(root.resolve("same.txt"))).isEqualTo(old);
    assertThat(Files.getLastModifiedTime(root.resolve(".raccordo-files"))).isEqualTo(old);
    assertThat(tree()).containsEntry("out/other.txt", "2").containsEntry("out/mine.txt", "mine");
  }

  @Test
  void removesWhatIsNotGeneratedAnyMore() throws IOException {
    Path root = temp.resolve("out");
    write(root, file("a/b/Old.java", "x"), file("a/Kept.java", "x"), file("c/Gone.java", "x"));
    Files.writeString(root.resolve("c/mine.txt"), "mine");

    OutputWriter.Outcome outcome = write(root, file("a/Kept.java", "x"));

    assertThat(outcome.removed()).isEqualTo(2);
    assertThat(tree())
        .containsOnlyKeys(
            "",
            "out",
            "out/.raccordo-files",
            "out/a",
            "out/a/Kept.java",
            "out/c",
            "out/c/mine.txt");

    write(root);
    assertThat(tree()).containsOnlyKeys("", "out", "out/c", "out/c/mine.txt");
  }

  @Test
  void replacesAFileByOneThatDiffersInCaseOnly() throws IOException {
    Path root = temp.resolve("out");
    write(root, file("Name.java", "old"));

    write(root, file("NAME.java", "new"));

    assertThat(tree()).containsOnlyKeys("", "out", "out/.raccordo-files", "out/NAME.java");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/abs",
        "../up",
        "a/../../up",
        "a/./b",
        "a//b",
        "a/",
        "a\\b",
        "C:x",
        "a\u0000b",
        "a\nb",
        "a.",
        "a ",
        "x/con?",
        "\ud800x"
      })
  void refusesPathsThatMeanSomethingElse(String path) throws IOException {
    assertThatThrownBy(() -> write(temp.resolve("out"), file("fine.txt", "x"), file(path, "x")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("[unsafe-path]");
    assertThat(tree()).containsOnlyKeys("");
  }

  @Test
  void refusesNamesThatAreTooLong() {
    write(temp.resolve("out"), file("x".repeat(255), "x"));
    assertThatThrownBy(() -> write(temp.resolve("out"), file("ä".repeat(128), "x")))
        .hasMessageContaining("[unsafe-path]");
  }

  @Test
  void refusesPathsThatAreOneFile() {
    assertThatThrownBy(() -> write(temp, file("a/B.txt", "1"), file("a/b.txt", "2")))
        .hasMessageContaining("a/B.txt and a/b.txt are one file")
        .hasMessageContaining("[colliding-paths]");
    assertThatThrownBy(() -> write(temp, file("e\u0301", "1"), file("\u00e9", "2")))
        .hasMessageContaining("[colliding-paths]");
    assertThatThrownBy(() -> write(temp, file("x", "1"), file("x", "1")))
        .hasMessageContaining("Two generated files");
  }

  @Test
  void trustsNoListThatLeadsElsewhere() throws IOException {
    Path root = temp.resolve("out");
    Files.writeString(temp.resolve("precious"), "x");
    write(root, file("a", "1"));
    Files.writeString(root.resolve(".raccordo-files"), "a\n../precious\n/etc/hostname\n");

    write(root, file("b", "1"));

    assertThat(tree()).containsOnlyKeys("", "precious", "out", "out/.raccordo-files", "out/b");
  }

  @Test
  void followsNoLinkInsideTheFolder() throws IOException {
    Path root = Files.createDirectories(temp.resolve("out"));
    Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
    Files.createSymbolicLink(root.resolve("link"), elsewhere);

    assertThatThrownBy(() -> write(root, file("ok.txt", "x"), file("link/a.txt", "x")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("link: is a link")
        .hasMessageContaining("[unwritable-output]");
    assertThat(tree()).containsOnlyKeys("", "out", "out/link", "elsewhere");
  }

  @Test
  void changesNothingWhenOneOfSeveralFoldersFails() throws IOException {
    Path first = temp.resolve("first");
    write(first, file("kept.txt", "old"), file("stale.txt", "old"));
    Files.writeString(temp.resolve("second"), "a file where a folder should be");
    TreeMap<String, String> before = tree();
    OutputWriter writer = new OutputWriter()
        .folder(first, List.of(file("kept.txt", "new"), file("new/deep/file.txt", "new")))
        .folder(temp.resolve("second"), List.of(file("a.txt", "new")));

    assertThatThrownBy(writer::commit)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("second cannot be written")
        .hasMessageContaining("nothing was changed");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void takesBackMovesThatWereMade() throws IOException {
    Path first = temp.resolve("first");
    write(first, file("kept.txt", "old"), file("stale/file.txt", "old"));
    Path second = Files.createDirectories(temp.resolve("second"));
    // Passes until the moves: its parent is a file of another name only then.
    Files.writeString(second.resolve("parent"), "not a folder");
    TreeMap<String, String> before = tree();
    OutputWriter writer = new OutputWriter()
        .folder(first, List.of(file("kept.txt", "new"), file("new/deep/file.txt", "new")))
        .file(second, file("parent/a.txt", "new"));

    assertThatThrownBy(writer::commit).hasMessageContaining("nothing was changed");
    assertThat(tree()).isEqualTo(before);
  }

  @Test
  void saysThatAFolderCannotBeMade() throws IOException {
    Files.writeString(temp.resolve("file"), "x");

    assertThatThrownBy(() -> write(temp.resolve("file/out"), file("a", "x")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("out cannot be written")
        .hasMessageContaining("[unwritable-output]");
    assertThat(tree()).containsOnlyKeys("", "file");
  }

  @Test
  void addsAFileToAForeignFolder() throws IOException {
    Files.writeString(temp.resolve("mine.txt"), "mine");

    new OutputWriter().file(temp, file("connector.lock.json", "{}")).commit();

    assertThat(tree()).containsOnlyKeys("", "mine.txt", "connector.lock.json");
  }

  @Test
  void mergesFoldersThatAreOne() throws IOException {
    Path root = temp.resolve("out");
    new OutputWriter()
        .folder(root, List.of(file("a", "1")))
        .folder(root.resolve("x/.."), List.of(file("b", "2")))
        .commit();

    assertThat(tree()).containsEntry("out/.raccordo-files", "a\nb\n");
  }

  @Test
  void writesTheSameBytesInAnyOrder() throws IOException {
    GeneratedFile[] files = {file("b", "1"), file("a", "2"), file("c/d", "3")};
    write(temp.resolve("out"), files);
    TreeMap<String, String> once = tree();
    java.util.Collections.reverse(Arrays.asList(files));

    assertThat(write(temp.resolve("out"), files).written()).isZero();
    assertThat(tree()).isEqualTo(once);
  }
}
