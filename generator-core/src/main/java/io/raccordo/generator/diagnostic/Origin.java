package io.raccordo.generator.diagnostic;

import java.util.Objects;

/**
 * The place of an element inside a document: enough to find its line and column when somebody asks.
 *
 * @param document the document's path relative to its connector's folder, with forward slashes
 * @param pointer a JSON Pointer (RFC 6901) into that document; empty for its root
 */
public record Origin(String document, String pointer) implements Comparable<Origin> {
  public Origin {
    Objects.requireNonNull(document);
    Objects.requireNonNull(pointer);
  }

  /** The root of a document. */
  public static Origin root(String document) {
    return new Origin(document, "");
  }

  /**
   * The child reached by one more reference token, which is escaped as RFC 6901 section 3
   * prescribes.
   */
  public Origin child(String token) {
    return new Origin(document, pointer + '/' + escape(token));
  }

  /** The child reached through several tokens, in order. */
  public Origin child(String first, String... more) {
    Origin result = child(first);
    for (String token : more) {
      result = result.child(token);
    }
    return result;
  }

  /** The element of an array. */
  public Origin child(int index) {
    return new Origin(document, pointer + '/' + index);
  }

  private static String escape(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }

  @Override
  public int compareTo(Origin other) {
    int byDocument = document.compareTo(other.document);
    return byDocument != 0 ? byDocument : pointer.compareTo(other.pointer);
  }

  @Override
  public String toString() {
    return document + '#' + pointer;
  }
}
