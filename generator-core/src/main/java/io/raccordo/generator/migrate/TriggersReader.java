package io.raccordo.generator.migrate;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.migrate.StatedTrigger.By;
import io.raccordo.generator.migrate.StatedTrigger.Order;
import io.raccordo.generator.migrate.StatedTrigger.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code triggers} of a {@code connector.yaml}. */
final class TriggersReader {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern DURATION = Pattern.compile(
      "P(?!$)([0-9]{1,6}D)?(T(?=[0-9])([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,6}S)?)?");
  private static final List<String> ORDERS = List.of("oldestFirst", "newestFirst");

  private final Diagnostics diagnostics;

  TriggersReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** By the name that the team gives; entries with a fault are left out. */
  Map<String, StatedTrigger> read(@Nullable Mapping triggers) {
    Map<String, StatedTrigger> result = new LinkedHashMap<>();
    if (triggers == null) {
      return result;
    }
    for (Map.Entry<String, JsonNode> member : triggers.members()) {
      String name = member.getKey();
      if (!NAME.matcher(name).matches()) {
        diagnostics.error(
            "invalid-name",
            triggers.at(name),
            Mapping.quoted(name) + " is no name of a trigger.",
            "Write words of lower-case letters and digits with hyphens between them, as in \"watch-issues\".");
        continue;
      }
      Mapping entry =
          Mapping.of(member.getValue(), triggers.at(name), Mapping.quoted(name), diagnostics);
      StatedTrigger trigger = entry == null ? null : trigger(entry);
      if (trigger != null) {
        result.put(name, trigger);
      }
    }
    return result;
  }

  private @Nullable StatedTrigger trigger(Mapping entry) {
    entry.allow("label", "polls").require("polls");
    String label = entry.text("label");
    Mapping polls = entry.mapping("polls");
    if (polls == null) {
      return null;
    }
    if (polls.members().isEmpty()) {
      diagnostics.error(
          "missing-key",
          polls.origin(),
          "The trigger polls nothing.",
          "Add an operation, METHOD and path as a document writes them.");
      return null;
    }
    Map<String, Way> ways = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : polls.members()) {
      String operation = member.getKey();
      Mapping way = Mapping.of(
          member.getValue(), polls.at(operation), Mapping.quoted(operation), diagnostics);
      Way read = way == null ? null : way(way);
      if (read != null) {
        ways.put(operation, read);
      }
    }
    return new StatedTrigger(entry.origin(), label, ways);
  }

  private @Nullable Way way(Mapping way) {
    way.allow("by", "pointer", "parameter", "id", "order", "overlap").require("by");
    By by = way.word("by", List.of(By.values()));
    if (by == null) {
      return null;
    }
    switch (by) {
      case SINCE -> way.require("pointer");
      case AFTER -> {
        way.require("parameter", "order");
        refuse(way, by, "overlap");
      }
      case NEWEST -> refuse(way, by, "pointer", "parameter", "order", "overlap");
    }
    return new Way(
        way.origin(),
        by,
        PagingReader.pointer(way, "pointer", diagnostics),
        way.text("parameter"),
        PagingReader.pointer(way, "id", diagnostics),
        way.word("order", ORDERS, List.of(Order.values())),
        overlap(way));
  }

  private void refuse(Mapping way, By by, String... keys) {
    for (String key : keys) {
      if (way.has(key)) {
        diagnostics.error(
            "unknown-key",
            way.at(key),
            "A trigger by " + (by == By.AFTER ? "after" : "newest") + " takes no key "
                + Mapping.quoted(key) + '.',
            "Remove it, or choose another way with \"by\".");
      }
    }
  }

  private @Nullable String overlap(Mapping way) {
    String text = way.text("overlap");
    if (text == null || DURATION.matcher(text).matches()) {
      return text;
    }
    diagnostics.error(
        "invalid-duration",
        way.at("overlap"),
        Mapping.quoted(text) + " is no duration.",
        "Write days, hours, minutes and seconds by ISO 8601, as in \"PT5M\".");
    return null;
  }
}
