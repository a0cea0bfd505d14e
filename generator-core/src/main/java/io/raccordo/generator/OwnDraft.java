package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Whether a draft is still as it was written, or somebody's work by now: its first line holds the
 * checksum of the others.
 */
final class OwnDraft {
  /** Beside {@code migrations.yaml}; no document of an API version has this name. */
  static final String NAME = "migrations.draft.yaml";

  private static final String SIGNATURE = "# raccordo:suggest-migrations ";

  private OwnDraft() {}

  /** The text with the line in front that tells whether it was edited. */
  static String signed(String text) {
    return SIGNATURE + checksum(text) + '\n' + text;
  }

  private static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", sum.getValue());
  }

  /** Reports a file that this one must not replace. */
  static void check(Path file, String text, Diagnostics diagnostics) {
    if (!Files.exists(file)) {
      return;
    }
    String there;
    try {
      there = Files.readString(file).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      there = "";
    }
    int end = there.indexOf('\n');
    boolean untouched = end >= 0 && there.equals(signed(there.substring(end + 1)));
    if (!untouched && !there.equals(text)) {
      diagnostics.error(
          "edited-draft",
          Origin.root(NAME),
          "The draft of an earlier run was edited, and is not replaced.",
          "Move what you need to migrations.yaml, then remove it.");
    }
  }
}
