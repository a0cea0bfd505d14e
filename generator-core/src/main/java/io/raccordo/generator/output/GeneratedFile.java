package io.raccordo.generator.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file that is yet to be written. Two are equal when their paths and bytes are.
 *
 * @param path relative to the output root, with {@code /} between its parts
 * @param content the bytes, not to be changed
 */
// The bytes are compared by content below.
@SuppressWarnings("ArrayRecordComponent")
public record GeneratedFile(String path, byte[] content) {
  /** A text file in UTF-8. */
  public static GeneratedFile ofText(String path, String text) {
    return new GeneratedFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The content of a text file in UTF-8. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GeneratedFile file
        && path.equals(file.path)
        && Arrays.equals(content, file.content);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return path + " (" + content.length + " bytes)";
  }
}
