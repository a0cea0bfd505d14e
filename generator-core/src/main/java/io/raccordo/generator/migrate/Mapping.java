package io.raccordo.generator.migrate;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a file that a team wrote, while it is read. Each question about a key reports what
 * is wrong there and then answers null, so that one run finds all faults of a file.
 */
final class Mapping {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final JsonNode node;
  private final Origin origin;
  private final String what;
  private final Diagnostics diagnostics;

  /** Keys that were probably meant by others; that they are missing too need not be said. */
  private final Set<String> meant = new HashSet<>();

  private Mapping(JsonNode node, Origin origin, String what, Diagnostics diagnostics) {
    this.node = node;
    this.origin = origin;
    this.what = what;
    this.diagnostics = diagnostics;
  }

  /**
   * The mapping that stands there; null, and an error, when something else does.
   *
   * @param what it is, as the subject of a sentence
   */
  static @Nullable Mapping of(JsonNode node, Origin origin, String what, Diagnostics diagnostics) {
    if (node.isObject()) {
      return new Mapping(node, origin, what, diagnostics);
    }
    wrongType(node, origin, what, "a mapping", diagnostics);
    return null;
  }

  /** Reports each key that is none of these. */
  Mapping allow(String... keys) {
    List<String> allowed = List.of(keys);
    for (Map.Entry<String, JsonNode> member : members()) {
      if (!allowed.contains(member.getKey())) {
        Optional<String> nearest = Nearest.to(member.getKey(), allowed);
        nearest.ifPresent(meant::add);
        diagnostics.error(
            "unknown-key",
            at(member.getKey()),
            what + " takes no key " + quoted(member.getKey()) + '.',
            Nearest.question(nearest) + possible(allowed));
      }
    }
    return this;
  }

  /** Reports each of these keys that is missing. */
  Mapping require(String... keys) {
    for (String key : keys) {
      if (!has(key) && !meant.contains(key)) {
        diagnostics.error(
            "missing-key", origin, what + " lacks the key " + quoted(key) + '.', "Add it.");
      }
    }
    return this;
  }

  boolean has(String key) {
    return node.has(key);
  }

  Origin origin() {
    return origin;
  }

  Origin at(String key) {
    return origin.child(key);
  }

  /** The value of a key; null when there is none. */
  @Nullable
  JsonNode value(String key) {
    return node.get(key);
  }

  List<Map.Entry<String, JsonNode>> members() {
    List<Map.Entry<String, JsonNode>> members = new ArrayList<>();
    for (Iterator<Map.Entry<String, JsonNode>> i = node.properties().iterator(); i.hasNext(); ) {
      members.add(i.next());
    }
    return members;
  }

  @Nullable
  Mapping mapping(String key) {
    JsonNode value = value(key);
    return value == null ? null : of(value, at(key), quoted(key), diagnostics);
  }

  /**
   * The elements of a list; none, and an error, when it is no list or, where it must not be, empty.
   */
  List<JsonNode> list(String key, boolean mayBeEmpty) {
    JsonNode value = value(key);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      wrongType(value, at(key), quoted(key), "a list", diagnostics);
      return List.of();
    }
    if (value.isEmpty() && !mayBeEmpty) {
      diagnostics.error(
          "empty-list",
          at(key),
          quoted(key) + " is an empty list.",
          "Put something in it, or remove the key.");
    }
    List<JsonNode> elements = new ArrayList<>();
    value.forEach(elements::add);
    return elements;
  }

  /** A text that is not empty. */
  @Nullable
  String text(String key) {
    JsonNode value = value(key);
    return value == null ? null : text(value, at(key), quoted(key), diagnostics);
  }

  static @Nullable String text(
      JsonNode value, Origin origin, String what, Diagnostics diagnostics) {
    if (!value.isTextual()) {
      wrongType(value, origin, what, "a text", diagnostics);
      return null;
    }
    if (value.textValue().isEmpty()) {
      diagnostics.error(
          "empty-text", origin, what + " is an empty text.", "Give it a value, or remove it.");
      return null;
    }
    return value.textValue();
  }

  /** A day of the calendar, as {@code yyyy-mm-dd}. */
  @Nullable
  String date(String key) {
    String text = text(key);
    if (text == null || isDate(text)) {
      return text;
    }
    diagnostics.error(
        "invalid-date",
        at(key),
        quoted(key) + " is \"" + text + "\", which is no day of the calendar.",
        "Write year, month and day, as in \"2026-01-31\".");
    return null;
  }

  private static boolean isDate(String text) {
    if (!DATE.matcher(text).matches()) {
      return false;
    }
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException noSuchDay) {
      return false;
    }
  }

  /** Whether the value is {@code true}; false when there is none. */
  boolean flag(String key) {
    JsonNode value = value(key);
    if (value != null && !value.isBoolean()) {
      wrongType(value, at(key), quoted(key), "true or false", diagnostics);
    }
    return value != null && value.asBoolean(false);
  }

  /**
   * One of the words of an enum, which are its constants in lower case unless it says otherwise.
   */
  <E extends Enum<E>> @Nullable E word(String key, List<E> constants) {
    return word(
        key, constants.stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList(), constants);
  }

  /** One of these words, as the constant at the same place. */
  <E> @Nullable E word(String key, List<String> words, List<E> constants) {
    JsonNode value = value(key);
    if (value == null) {
      return null;
    }
    int index = value.isTextual() ? words.indexOf(value.textValue()) : -1;
    if (index >= 0) {
      return constants.get(index);
    }
    diagnostics.error(
        "unknown-value",
        at(key),
        quoted(key)
            + (value.isNull()
                ? " has no value."
                : " cannot be " + (value.isTextual() ? quoted(value.textValue()) : described(value))
                    + '.'),
        Nearest.question(Nearest.to(value.asText(), words)) + possible(words));
    return null;
  }

  /** Reports a value of the wrong type. */
  static void wrongType(
      JsonNode value, Origin origin, String what, String expected, Diagnostics diagnostics) {
    if (value.isNull()) {
      diagnostics.error(
          "empty-value",
          origin,
          what + " has no value.",
          "Write " + expected + ", or remove the key.");
      return;
    }
    boolean forgotten = expected.equals("a text") && value.isValueNode();
    diagnostics.error(
        "wrong-type",
        origin,
        what + " is " + described(value) + ", not " + expected + '.',
        forgotten ? "Put it in quotes." : "Write " + expected + " instead.");
  }

  /** The end of a remedy that names all there is to choose from. */
  static String possible(Collection<String> all) {
    return (all.size() == 1 ? "Possible is " : "Possible are ") + Listing.of(all) + '.';
  }

  static String described(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "a mapping";
      case STRING -> "the text \"" + value.textValue() + '"';
      case NUMBER -> "the number " + value.asText();
      default -> value.asText();
    };
  }

  static String quoted(String key) {
    return '"' + key + '"';
  }
}
