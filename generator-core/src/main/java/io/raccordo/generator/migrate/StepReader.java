package io.raccordo.generator.migrate;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.plan.UpgradePlan.Conversion;
import io.raccordo.generator.plan.UpgradePlan.Step;
import io.raccordo.generator.plan.UpgradePlan.Step.Convert;
import io.raccordo.generator.plan.UpgradePlan.Step.Drop;
import io.raccordo.generator.plan.UpgradePlan.Step.Each;
import io.raccordo.generator.plan.UpgradePlan.Step.MapValues;
import io.raccordo.generator.plan.UpgradePlan.Step.Move;
import io.raccordo.generator.plan.UpgradePlan.Step.Needs;
import io.raccordo.generator.plan.UpgradePlan.Step.Put;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the steps of a migration. One element may make two steps: what changes a value does so
 * where the value was, and a move behind it takes it to where it goes.
 */
final class StepReader {
  /** Which steps make sense where. */
  enum Place {
    INPUT("an input"),
    INPUT_ITEM("the items of an input"),
    OUTPUT("an output");

    private final String text;

    Place(String text) {
      this.text = text;
    }

    List<String> verbs() {
      return switch (this) {
        case INPUT -> List.of("move", "map", "set", "each", "drop", "needs");
        case INPUT_ITEM -> List.of("move", "map", "set", "each", "drop");
        case OUTPUT -> List.of("move", "map", "set", "each");
      };
    }

    Place items() {
      return this == OUTPUT ? OUTPUT : INPUT_ITEM;
    }
  }

  private static final int MOST_SCALE = 18;
  private static final List<String> CONVERSION_WORDS =
      List.of("string", "integer", "number", "boolean", "array", "item");
  private static final List<Conversion> CONVERSIONS = List.of(
      Conversion.TO_STRING,
      Conversion.TO_INTEGER,
      Conversion.TO_NUMBER,
      Conversion.TO_BOOLEAN,
      Conversion.WRAP_IN_ARRAY,
      Conversion.ONLY_ITEM);

  private final Diagnostics diagnostics;
  private final StepOrigins.Builder origins;

  StepReader(Diagnostics diagnostics, StepOrigins.Builder origins) {
    this.diagnostics = diagnostics;
    this.origins = origins;
  }

  /** The steps of the list under a key; those with a fault are left out. */
  List<Step> read(Mapping parent, String key, Place place) {
    List<Step> steps = new ArrayList<>();
    List<JsonNode> elements = parent.list(key, false);
    for (int i = 0; i < elements.size(); i++) {
      Mapping element =
          Mapping.of(elements.get(i), parent.at(key).child(i), "This step", diagnostics);
      String verb = element == null ? null : verb(element, place);
      if (element != null && verb != null) {
        for (Step step : steps(element, verb, place)) {
          steps.add(origins.add(step, element.origin()));
        }
      }
    }
    return steps;
  }

  private @Nullable String verb(Mapping element, Place place) {
    List<String> found = Place.INPUT.verbs().stream().filter(element::has).toList();
    if (found.size() > 1) {
      diagnostics.error(
          "several-steps",
          element.origin(),
          "This step has " + Listing.of(found) + ", of which it can have one.",
          "Make a step of each.");
      return null;
    }
    if (found.isEmpty()) {
      List<String> keys = element.members().stream().map(Map.Entry::getKey).toList();
      String nearest = keys.stream()
          .map(key -> Nearest.question(Nearest.to(key, place.verbs())))
          .filter(question -> !question.isEmpty())
          .findFirst()
          .orElse("");
      diagnostics.error(
          "unknown-step",
          element.origin(),
          "This step does not say what to do.",
          nearest + Mapping.possible(place.verbs()));
      return null;
    }
    String verb = found.get(0);
    if (!place.verbs().contains(verb)) {
      diagnostics.error(
          "misplaced-step",
          element.at(verb),
          "There is no \"" + verb + "\" in " + place.text + '.',
          Mapping.possible(place.verbs()));
      return null;
    }
    return verb;
  }

  private List<Step> steps(Mapping element, String verb, Place place) {
    return switch (verb) {
      case "move" -> move(element.allow("move", "to", "convert").require("to"));
      case "map" -> map(element.allow("map", "to", "values").require("values"));
      case "set" -> set(element.allow("set", "value", "reason").require("value", "reason"));
      case "each" -> each(element.allow("each", "to", "convert", "do").require("do"), place);
      case "drop" -> drop(element.allow("drop", "reason").require("reason"));
      default -> needs(element.allow("needs", "reason").require("reason"));
    };
  }

  private List<Step> move(Mapping element) {
    String from = pointer(element, "move");
    String to = pointer(element, "to");
    Mapping convert = element.mapping("convert");
    Step converted = convert == null || from == null ? null : convert(convert, from);
    if (from == null || to == null) {
      return List.of();
    }
    Step moved = new Move(from, to, "");
    return converted == null ? List.of(moved) : List.of(converted, moved);
  }

  private @Nullable Step convert(Mapping convert, String at) {
    convert.allow("scale", "type");
    JsonNode scale = convert.value("scale");
    if (scale == null && !convert.has("type")) {
      diagnostics.error(
          "missing-key",
          convert.origin(),
          "\"convert\" does not say what becomes of the value.",
          "Add the key \"scale\", \"type\" or both.");
      return null;
    }
    int places = scale == null ? 0 : scale(scale, convert.at("scale"));
    return new Convert(at, places, convert.word("type", CONVERSION_WORDS, CONVERSIONS), "");
  }

  private int scale(JsonNode value, Origin origin) {
    if (!value.isNumber()) {
      Mapping.wrongType(value, origin, "\"scale\"", "a whole number", diagnostics);
      return 0;
    }
    BigDecimal number = value.decimalValue().stripTrailingZeros();
    if (number.scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(MOST_SCALE)) > 0) {
      diagnostics.error(
          "unknown-value",
          origin,
          "\"scale\" cannot be " + value.asText() + '.',
          "Write a whole number from -" + MOST_SCALE + " to " + MOST_SCALE
              + ": -2 makes 12.5 of 1250.");
      return 0;
    }
    return number.intValueExact();
  }

  private List<Step> map(Mapping element) {
    String from = pointer(element, "map");
    String to = element.has("to") ? pointer(element, "to") : from;
    Mapping table = element.mapping("values");
    Map<String, JsonNode> values = new LinkedHashMap<>();
    if (table != null) {
      if (table.members().isEmpty()) {
        diagnostics.error(
            "empty-mapping",
            table.origin(),
            "\"values\" is an empty mapping.",
            "Write the new value behind each old one.");
      }
      for (Map.Entry<String, JsonNode> member : table.members()) {
        if (scalar(member.getValue(), table.at(member.getKey()), Mapping.quoted(member.getKey()))) {
          values.put(member.getKey(), member.getValue());
        }
      }
    }
    if (from == null || to == null || values.isEmpty()) {
      return List.of();
    }
    Step mapped = new MapValues(from, values, "");
    return to.equals(from) ? List.of(mapped) : List.of(mapped, new Move(from, to, ""));
  }

  /** Whether a value is a text, a number or a boolean; an error when it is not. */
  boolean scalar(JsonNode value, Origin origin, String what) {
    if (value.isTextual() || value.isNumber() || value.isBoolean()) {
      return true;
    }
    Mapping.wrongType(value, origin, what, "a text, a number or a boolean", diagnostics);
    return false;
  }

  private List<Step> set(Mapping element) {
    String at = pointer(element, "set");
    JsonNode value = element.value("value");
    String reason = element.text("reason");
    return at == null || value == null || reason == null
        ? List.of()
        : List.of(new Put(at, value, reason));
  }

  private List<Step> each(Mapping element, Place place) {
    String at = pointer(element, "each");
    String to = element.has("to") ? pointer(element, "to") : at;
    List<Step> steps = read(element, "do", place.items());
    if (at == null || to == null) {
      return List.of();
    }
    List<Step> made = new ArrayList<>();
    made.add(new Each(at, steps, ""));
    if (element.has("convert")) {
      Mapping convert = element.mapping("convert");
      if (convert == null
          || convert.allow("type").require("type").word("type", List.of("item"), List.of(true))
              == null) {
        return List.of();
      }
      made.add(new Convert(at, 0, Conversion.ONLY_ITEM, ""));
    }
    if (!to.equals(at)) {
      made.add(new Move(at, to, ""));
    }
    return made;
  }

  private List<Step> drop(Mapping element) {
    String at = pointer(element, "drop");
    String reason = element.text("reason");
    return at == null || reason == null ? List.of() : List.of(new Drop(at, reason));
  }

  private List<Step> needs(Mapping element) {
    String at = pointer(element, "needs");
    String reason = element.text("reason");
    return at == null || reason == null ? List.of() : List.of(new Needs(at, reason));
  }

  /** A pointer, as written; null, and an error, when it is none. */
  @Nullable
  String pointer(Mapping element, String key) {
    String text = element.text(key);
    if (text == null || MemberPointer.of(text).isPresent()) {
      return text;
    }
    diagnostics.error(
        "invalid-pointer",
        element.at(key),
        '"' + text + "\" is no pointer to a member.",
        pointerRemedy(text));
    return null;
  }

  private static String pointerRemedy(String text) {
    if (text.startsWith("#")) {
      return "Write it without the \"#\": \"/customer/id\".";
    }
    if (text.indexOf('/') < 0 && text.indexOf(':') < 0) {
      return "Did you mean \"/" + text.replace('.', '/') + "\"?";
    }
    return "Write \"/name\", or \"/outer/inner\" for a member of a member; \"~1\" stands for a slash in a name and \"~0\" for a"
        + " tilde; only path:, query:, header:, cookie: or body: may stand in front.";
  }
}
