package io.raccordo.it.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class RealDocumentsTest {
  /** What {@code printf '{}' | sha256sum} says. */
  private static final String SHA_256_OF_EMPTY_OBJECT =
      "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

  private static final RealDocumentLock LOCK = new RealDocumentLock(
      List.of(new RealDocument(
          "sample-1", "@sample/api", "1.0.0", "package/api.json", SHA_256_OF_EMPTY_OBJECT)),
      List.of());

  @TempDir
  Path cache;

  @Test
  void fetchesOnceAndLeavesOnlyTheDocument() throws Exception {
    AtomicInteger fetches = new AtomicInteger();
    RealDocuments documents = documents((coordinates, folder) -> {
      fetches.incrementAndGet();
      assertThat(coordinates).isEqualTo("@sample/api@1.0.0");
      return archive(folder, "package/api.json", "{}");
    });

    Path first = documents.find("sample-1");
    Path second = documents.find("sample-1");

    assertThat(first).hasContent("{}").isEqualTo(second);
    assertThat(fetches).hasValue(1);
    assertThat(filesInCache()).containsExactly(first);
  }

  @Test
  void fetchesAgainWhatIsDamaged() throws Exception {
    RealDocuments documents =
        documents((coordinates, folder) -> archive(folder, "package/api.json", "{}"));
    Files.writeString(documents.find("sample-1"), "damaged");

    assertThat(documents.find("sample-1")).hasContent("{}");
  }

  @Test
  void refusesAnotherContent() throws Exception {
    RealDocuments documents =
        documents((coordinates, folder) -> archive(folder, "package/api.json", "[]"));

    assertThatThrownBy(() -> documents.find("sample-1"))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageContainingAll("@sample/api@1.0.0", SHA_256_OF_EMPTY_OBJECT);
    assertThat(filesInCache()).isEmpty();
  }

  @Test
  void refusesAnArchiveWithoutTheFile() {
    RealDocuments documents =
        documents((coordinates, folder) -> archive(folder, "package/other.json", "{}"));

    assertThatThrownBy(() -> documents.find("sample-1"))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageContaining("package/api.json");
  }

  @Test
  void skipsWhenNpmIsAbsent() {
    RealDocuments documents =
        documents(new NpmPack("no-such-command", Duration.ofSeconds(10)), Absent.SKIPS);

    assertThatThrownBy(() -> documents.find("sample-1"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContainingAll("sample-1", "no-such-command", "api.json");
  }

  @Test
  void failsWhenNpmFailsInCi() {
    RealDocuments documents = documents(new NpmPack("false", Duration.ofSeconds(10)), Absent.FAILS);

    assertThatThrownBy(() -> documents.find("sample-1"))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageContainingAll("@sample/api@1.0.0", "ended with 1");
  }

  @Test
  void namesTheDocumentsItKnows() {
    assertThatThrownBy(
            () -> documents(new NpmPack("false", Duration.ofSeconds(1))).find("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("x", "sample-1");
  }

  @Test
  void bringsThePinnedDocuments() throws Exception {
    RealDocumentLock lock =
        RealDocumentLock.read(ProjectRoot.get().resolve("specs/real.lock.json"));
    assertThat(lock.documents()).isNotEmpty();

    for (RealDocument document : lock.documents()) {
      assertThat(RealDocuments.require(document.id())).isNotEmptyFile();
    }
  }

  private RealDocuments documents(PackageSource source) {
    return documents(source, Absent.FAILS);
  }

  private RealDocuments documents(PackageSource source, Absent absent) {
    return new RealDocuments(LOCK, cache, source, absent);
  }

  private List<Path> filesInCache() throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Path archive(Path folder, String name, String content) throws IOException {
    Path file = folder.resolve("sample.tgz");
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GzipCompressorOutputStream(Files.newOutputStream(file)))) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(bytes.length);
      tar.putArchiveEntry(entry);
      tar.write(bytes);
      tar.closeArchiveEntry();
    }
    return file;
  }
}
