package io.raccordo.generator.output;

import io.raccordo.generator.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which paths may be written: inside the folder on every operating system, and one file each. */
final class SafePaths {
  /** What common file systems take as a name. */
  private static final int LONGEST_NAME = 255;

  private SafePaths() {}

  static void check(List<GeneratedFile> files, Diagnostics diagnostics) {
    Map<String, String> seen = new HashMap<>();
    for (GeneratedFile file : files) {
      String path = file.path();
      if (!isSafe(path)) {
        diagnostics.error(
            "unsafe-path",
            null,
            "\"" + path + "\" is no path inside the output folder.",
            "Give what it is named after another name in connector.yaml.");
      }
      String other = seen.put(folded(path), path);
      if (other != null) {
        diagnostics.error(
            "colliding-paths",
            null,
            other.equals(path)
                ? "Two generated files are called " + path + "."
                : other + " and " + path + " are one file where case does not count.",
            "Give one of them another name in connector.yaml.");
      }
    }
  }

  /** What file systems that ignore case, or the way an accent is written, compare. */
  private static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Whether a path is relative, stays below its root and means the same everywhere. */
  static boolean isSafe(String path) {
    if (path.isEmpty() || path.endsWith("/")) {
      return false;
    }
    for (String name : path.split("/", -1)) {
      if (name.isEmpty()
          || name.equals(".")
          || name.equals("..")
          || name.endsWith(".")
          || name.endsWith(" ")
          || name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
          || !name.codePoints().allMatch(SafePaths::isSafe)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSafe(int c) {
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c >= ' ' && c != 0x7F && "\\:*?\"<>|".indexOf(c) < 0 && !half;
  }
}
