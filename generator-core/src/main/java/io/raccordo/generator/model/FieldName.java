package io.raccordo.generator.model;

import java.util.regex.Pattern;

/** Names of header fields (RFC 9110 section 5.1). */
public final class FieldName {
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private FieldName() {}

  /** Whether a message can carry a field of this name: whether it is a token (section 5.6.2). */
  public static boolean isValid(String name) {
    return TOKEN.matcher(name).matches();
  }
}
