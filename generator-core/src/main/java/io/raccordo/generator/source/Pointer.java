package io.raccordo.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Pointer (RFC 6901), as far as documents need it. */
public final class Pointer {
  private Pointer() {}

  /**
   * The reference tokens of a pointer, unescaped.
   *
   * @param pointer empty, or starting with a slash
   */
  public static List<String> tokens(String pointer) {
    List<String> tokens = new ArrayList<>();
    int start = 1;
    while (start <= pointer.length()) {
      int end = pointer.indexOf('/', start);
      if (end < 0) {
        end = pointer.length();
      }
      tokens.add(pointer.substring(start, end).replace("~1", "/").replace("~0", "~"));
      start = end + 1;
    }
    return tokens;
  }

  /** The child that one reference token names; null when there is none. */
  public static @Nullable JsonNode child(JsonNode node, String token) {
    if (node.isObject()) {
      return node.get(token);
    }
    int index = index(token);
    return node.isArray() && index >= 0 ? node.get(index) : null;
  }

  /** The array index that a token spells; -1 when it spells none. */
  static int index(String token) {
    if (token.isEmpty() || token.length() > 9 || (token.length() > 1 && token.charAt(0) == '0')) {
      return -1;
    }
    int index = 0;
    for (int i = 0; i < token.length(); i++) {
      int digit = token.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      index = index * 10 + digit;
    }
    return index;
  }
}
