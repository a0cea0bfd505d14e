package io.raccordo.runtime;

import java.util.ArrayList;
import java.util.List;

/** Knows what of a request is secret, and takes it out of texts that a server wrote. */
final class Redactor {
  private final List<String> secrets = new ArrayList<>();

  /** Remembers a value, and its parts after spaces: the token in {@code Bearer token}. */
  void hide(String value) {
    secrets.add(value);
    int space = value.lastIndexOf(' ');
    if (space >= 0 && space + 1 < value.length()) {
      secrets.add(value.substring(space + 1));
    }
  }

  String clean(String text) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean.replace(secret, "***");
    }
    return clean;
  }
}
