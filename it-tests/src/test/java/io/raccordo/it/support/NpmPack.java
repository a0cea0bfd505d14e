package io.raccordo.it.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code npm pack}, with a time limit. */
final class NpmPack implements PackageSource {
  private final String command;
  private final Duration limit;

  NpmPack(String command, Duration limit) {
    this.command = command;
    this.limit = limit;
  }

  @Override
  public Path pack(String coordinates, Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("npm.log");
    Process process = new ProcessBuilder(
            command,
            "pack",
            coordinates,
            "--ignore-scripts",
            "--pack-destination",
            folder.toString())
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("npm pack " + coordinates + " took longer than " + limit);
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          "npm pack " + coordinates + " ended with " + process.exitValue() + ": " + tail(log));
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> archives =
          files.filter(file -> file.toString().endsWith(".tgz")).toList();
      if (archives.size() != 1) {
        throw new IOException(
            "npm pack " + coordinates + " left " + archives.size() + " archives instead of one");
      }
      return archives.get(0);
    }
  }

  private static String tail(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }
}
