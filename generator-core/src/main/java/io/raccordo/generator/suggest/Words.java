package io.raccordo.generator.suggest;

import io.raccordo.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of names and texts in the form in which they are compared. */
final class Words {
  /** Words that say nothing about what an operation is for. */
  private static final Set<String> EMPTY = Set.of(
      "a",
      "an",
      "and",
      "any",
      "are",
      "as",
      "at",
      "be",
      "been",
      "by",
      "can",
      "for",
      "from",
      "given",
      "has",
      "have",
      "if",
      "in",
      "into",
      "is",
      "it",
      "its",
      "may",
      "of",
      "on",
      "one",
      "or",
      "s",
      "that",
      "the",
      "their",
      "them",
      "these",
      "this",
      "those",
      "to",
      "using",
      "via",
      "was",
      "when",
      "which",
      "will",
      "with",
      "you",
      "your",
      "async",
      "endpoint",
      "api");

  /** Words that vendors use for each other; the value stands for the group. */
  private static final Map<String, String> SAME = Map.ofEntries(
      Map.entry("retrieve", "get"),
      Map.entry("fetch", "get"),
      Map.entry("read", "get"),
      Map.entry("show", "get"),
      Map.entry("find", "search"),
      Map.entry("query", "search"),
      Map.entry("add", "create"),
      Map.entry("new", "create"),
      Map.entry("make", "create"),
      Map.entry("modify", "update"),
      Map.entry("edit", "update"),
      Map.entry("change", "update"),
      Map.entry("patch", "update"),
      Map.entry("replace", "update"),
      Map.entry("remove", "delete"),
      Map.entry("destroy", "delete"),
      Map.entry("execute", "run"),
      Map.entry("play", "run"),
      Map.entry("invoke", "run"),
      Map.entry("href", "url"),
      Map.entry("uri", "url"),
      Map.entry("uris", "url"),
      Map.entry("link", "url"));

  private static final int SHORTEST_PLURAL = 4;

  private Words() {}

  /** In order, repeated ones included; words of nothing but digits are left out. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (String written : JavaNames.words(text)) {
      String word = written.toLowerCase(Locale.ROOT);
      if (!EMPTY.contains(word) && !word.chars().allMatch(Character::isDigit)) {
        String singular = singular(word);
        words.add(SAME.getOrDefault(singular, singular));
      }
    }
    return words;
  }

  private static String singular(String word) {
    if (word.length() < SHORTEST_PLURAL || !word.endsWith("s") || word.endsWith("ss")) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > SHORTEST_PLURAL) {
      return word.substring(0, word.length() - 3) + 'y';
    }
    return word.endsWith("us") || word.endsWith("is") ? word : word.substring(0, word.length() - 1);
  }
}
