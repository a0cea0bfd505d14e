package io.raccordo.maven;

/** Numbers of things in the log. */
final class Count {
  private Count() {}

  /** {@code 1 module}, {@code 2 modules}. */
  static String of(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
