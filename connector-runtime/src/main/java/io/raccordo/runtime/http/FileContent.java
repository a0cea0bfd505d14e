package io.raccordo.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file. */
final class FileContent implements RequestContent {
  private final Path file;

  FileContent(Path file) {
    this.file = file;
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public long length() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      // Whatever is wrong with the file is reported by open(), which says more.
      return -1;
    }
  }

  @Override
  public String fileName() {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  @Override
  public String toString() {
    return "file " + fileName();
  }
}
