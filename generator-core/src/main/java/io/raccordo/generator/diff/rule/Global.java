package io.raccordo.generator.diff.rule;

import java.util.List;

/**
 * How security is spoken of: whether the document or the operation declares it, and with which
 * scopes.
 */
final class Global {
  private static final int MOST_SCOPES = 6;

  private Global() {}

  static String prefix(boolean global) {
    return global ? "api-global-security" : "api-security";
  }

  static String scopes(List<List<String>> scopes) {
    List<String> all = scopes.stream().flatMap(List::stream).distinct().toList();
    return all.isEmpty() ? "" : " with scopes " + some(all);
  }

  static String some(List<String> scopes) {
    return scopes.size() > MOST_SCOPES
        ? Wording.names(scopes.subList(0, MOST_SCOPES)) + " and " + (scopes.size() - MOST_SCOPES)
            + " more"
        : Wording.names(scopes);
  }
}
