package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.it.upgrade.BareDocument.Content;
import io.raccordo.it.upgrade.BareDocument.Operation;
import io.raccordo.it.upgrade.BareDocument.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values for the members of a module's input, by their keys, as the document's schemas ask. */
final class InputSample {
  private static final int DEPTH = 3;

  private InputSample() {}

  static Map<String, JsonNode> of(BareDocument document, Operation operation, boolean full) {
    return of(document, operation, full ? SampleChoice.most(DEPTH) : SampleChoice.least());
  }

  static Map<String, JsonNode> of(BareDocument document, Operation operation, SampleChoice choice) {
    SchemaSample samples = new SchemaSample(document, true, choice);
    Map<String, JsonNode> values = new LinkedHashMap<>();
    List<String> taken = document.parameters(operation).stream()
        .filter(parameter -> !parameter.node().path("in").asText().equals("body"))
        .map(parameter -> parameter.node().path("name").asText())
        .toList();
    for (Place parameter : document.parameters(operation)) {
      String name = parameter.node().path("name").asText();
      String in = parameter.node().path("in").asText();
      boolean needed = parameter.node().path("required").asBoolean();
      if (in.equals("body")) {
        body(document, document.child(parameter, "schema"), samples, taken, values);
      } else if (needed || choice.includes(0)) {
        JsonNode value = samples.of(document.schemaOf(parameter));
        if (value != null) {
          String key = values.containsKey(name) ? name + "In" + capital(in) : name;
          values.put(key, value);
        }
      }
    }
    Content content = document.body(operation.place()).orElse(null);
    if (content != null) {
      body(document, content.schema(), samples, taken, values);
    }
    return values;
  }

  private static void body(
      BareDocument document,
      Place schema,
      SchemaSample samples,
      List<String> taken,
      Map<String, JsonNode> values) {
    JsonNode body = samples.of(schema);
    if (body == null) {
      return;
    }
    body.properties().forEach(member -> {
      String key =
          taken.contains(member.getKey()) ? "body" + capital(member.getKey()) : member.getKey();
      values.put(key, member.getValue());
    });
    // A member of that name is not the whole, present or not.
    if (document.child(document.child(schema, "properties"), "body").node().isMissingNode()) {
      values.putIfAbsent("body", body);
    }
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
