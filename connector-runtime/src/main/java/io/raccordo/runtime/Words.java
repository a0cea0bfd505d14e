package io.raccordo.runtime;

/** The words of a member's name, for people: {@code Unit price} of {@code unit_price}. */
final class Words {
  private Words() {}

  /** The words with spaces between, the first with a capital; empty for a name without words. */
  static String of(String name) {
    StringBuilder words = new StringBuilder(name.length() + 4);
    int before = ' ';
    for (int i = 0; i < name.length(); i += Character.charCount(before)) {
      int c = name.codePointAt(i);
      boolean begins = Character.isUpperCase(c) && Character.isLowerCase(before);
      if (Character.isLetterOrDigit(c)) {
        if (words.length() > 0 && (begins || !Character.isLetterOrDigit(before))) {
          words.append(' ');
        }
        words.appendCodePoint(
            words.length() == 0 ? Character.toUpperCase(c) : Character.toLowerCase(c));
      }
      before = c;
    }
    return words.toString();
  }
}
