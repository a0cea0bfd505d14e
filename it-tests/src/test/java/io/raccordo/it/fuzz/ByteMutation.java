package io.raccordo.it.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages a file without knowing what it says. */
final class ByteMutation {
  private static final String TELLING = "{}[]:,\"'&*!|>%@`#-?\n\t \\0a~<";
  private static final List<String> LINES = List.of(
      "? ",
      "<<: *a",
      "a: &a [*a]",
      "&x",
      "*x",
      "%YAML 9.9",
      "---",
      "...",
      "!!java.net.URL x",
      "- - - -",
      "\t- x",
      "x: |\n\ty",
      "{",
      "]",
      "\"",
      "x: !!binary a",
      "[[[[",
      "- &b {<<: *b}");

  private final Random random;
  private final List<String> changes;

  ByteMutation(Random random, List<String> changes) {
    this.random = random;
    this.changes = changes;
  }

  /**
   * Another content.
   *
   * @param other a file to take pieces of
   */
  byte[] apply(byte[] sound, byte[] other) {
    if (sound.length == 0) {
      return sound;
    }
    return switch (random.nextInt(14)) {
      case 0, 1 -> damaged(sound);
      case 2 -> truncated(sound);
      case 3 -> duplicated(sound);
      case 4 -> removed(sound);
      case 5 -> spliced(sound, other);
      case 6 -> recoded(sound);
      case 7 -> tabs(sound);
      case 8 -> inserted(sound, "hostile text", hostile());
      case 9 -> insertedLine(sound);
      case 10 -> nested(sound);
      case 11 -> lineEnds(sound);
      default -> word(sound);
    };
  }

  private byte[] damaged(byte[] sound) {
    byte[] result = sound.clone();
    int count = 1 + random.nextInt(6);
    StringBuilder where = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int at = random.nextInt(result.length);
      result[at] = random.nextInt(4) == 0
          ? (byte) random.nextInt(256)
          : (byte) TELLING.charAt(random.nextInt(TELLING.length()));
      where.append(' ').append(at);
    }
    changes.add("bytes at" + where + " changed");
    return result;
  }

  private byte[] truncated(byte[] sound) {
    int length = random.nextInt(sound.length);
    changes.add("cut off at " + length);
    return Arrays.copyOf(sound, length);
  }

  private byte[] duplicated(byte[] sound) {
    int from = random.nextInt(sound.length);
    int to = Math.min(sound.length, from + 1 + random.nextInt(400));
    int at = random.nextInt(sound.length);
    changes.add("bytes " + from + " to " + to + " again at " + at);
    return joined(
        Arrays.copyOf(sound, at),
        Arrays.copyOfRange(sound, from, to),
        Arrays.copyOfRange(sound, at, sound.length));
  }

  private byte[] removed(byte[] sound) {
    int from = random.nextInt(sound.length);
    int to = Math.min(sound.length, from + 1 + random.nextInt(400));
    changes.add("bytes " + from + " to " + to + " removed");
    return joined(Arrays.copyOf(sound, from), Arrays.copyOfRange(sound, to, sound.length));
  }

  private byte[] spliced(byte[] sound, byte[] other) {
    int at = random.nextInt(sound.length);
    int from = random.nextInt(other.length + 1);
    changes.add("from " + at + " on another document from " + from + " on");
    return joined(Arrays.copyOf(sound, at), Arrays.copyOfRange(other, from, other.length));
  }

  private byte[] recoded(byte[] sound) {
    List<String> charsets =
        List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-8859-1");
    String charset = charsets.get(random.nextInt(charsets.size()));
    boolean mark = random.nextBoolean();
    changes.add("encoded as " + charset + (mark ? " with" : " without") + " byte order mark");
    String text = (mark ? "\ufeff" : "") + new String(sound, StandardCharsets.UTF_8);
    return text.getBytes(Charset.forName(charset));
  }

  private byte[] tabs(byte[] sound) {
    byte[] result = sound.clone();
    int one = 2 + random.nextInt(20);
    int count = 0;
    for (int i = 0; i < result.length; i++) {
      if (result[i] == ' ' && random.nextInt(one) == 0) {
        result[i] = '\t';
        count++;
      }
    }
    changes.add(count + " tabs for spaces");
    return result;
  }

  private byte[] inserted(byte[] sound, String what, String text) {
    int at = random.nextInt(sound.length);
    changes.add(what + " at " + at);
    return joined(
        Arrays.copyOf(sound, at),
        text.getBytes(StandardCharsets.UTF_8),
        Arrays.copyOfRange(sound, at, sound.length));
  }

  private byte[] insertedLine(byte[] sound) {
    int at = random.nextInt(sound.length);
    while (at > 0 && sound[at - 1] != '\n') {
      at--;
    }
    int indent = 0;
    while (at + indent < sound.length && sound[at + indent] == ' ') {
      indent++;
    }
    String line = LINES.get(random.nextInt(LINES.size()));
    changes.add("line \"" + line + "\" at " + at);
    return joined(
        Arrays.copyOf(sound, at),
        (" ".repeat(indent) + line + '\n').getBytes(StandardCharsets.UTF_8),
        Arrays.copyOfRange(sound, at, sound.length));
  }

  private byte[] nested(byte[] sound) {
    String open = random.nextBoolean() ? "[" : random.nextBoolean() ? "{\"a\":" : "- ";
    return inserted(sound, "deep nesting", open.repeat(1 + random.nextInt(20_000)));
  }

  private byte[] lineEnds(byte[] sound) {
    String end = random.nextBoolean() ? "\r\n" : random.nextBoolean() ? "\r" : "\u2028";
    changes.add("other line ends");
    return new String(sound, StandardCharsets.UTF_8)
        .replace("\n", end)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** One word takes another's place, which mostly leaves the document readable. */
  private byte[] word(byte[] sound) {
    int[] old = wordAt(sound, random.nextInt(sound.length));
    int[] taken = wordAt(sound, random.nextInt(sound.length));
    changes.add("the word at " + old[0] + " is that at " + taken[0]);
    return joined(
        Arrays.copyOf(sound, old[0]),
        Arrays.copyOfRange(sound, taken[0], taken[1]),
        Arrays.copyOfRange(sound, old[1], sound.length));
  }

  private static int[] wordAt(byte[] bytes, int start) {
    int from = start;
    while (from < bytes.length && !Character.isLetterOrDigit(bytes[from])) {
      from++;
    }
    int to = from;
    while (from > 0 && Character.isLetterOrDigit(bytes[from - 1])) {
      from--;
    }
    while (to < bytes.length && Character.isLetterOrDigit(bytes[to])) {
      to++;
    }
    return new int[] {from, to};
  }

  private String hostile() {
    return HostileTexts.ALL.get(random.nextInt(HostileTexts.ALL.size()));
  }

  private static byte[] joined(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] result = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, result, at, part.length);
      at += part.length;
    }
    return result;
  }
}
