package io.raccordo.generator.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.Severity;
import io.raccordo.generator.diagnostic.SourceRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;

/**
 * JSON text to a tree: decimals exact, members in their order, the last of several members of one
 * name kept.
 */
final class JsonTreeReader {
  /**
   * Depth and size are limited by us; names and numbers longer than these are refused by Jackson.
   */
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
      .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(1 << 20)
          .build())
      .build();

  private final String document;
  private final Limits limits;
  private final Diagnostics diagnostics;
  private final JsonParser parser;

  private JsonTreeReader(
      String document, Limits limits, Diagnostics diagnostics, JsonParser parser) {
    this.document = document;
    this.limits = limits;
    this.diagnostics = diagnostics;
    this.parser = parser;
  }

  static JsonParser open(String text) throws IOException {
    return FACTORY.createParser(text);
  }

  static JsonNode read(String document, String text, Limits limits, Diagnostics diagnostics)
      throws UnreadableDocumentException {
    try (JsonParser parser = open(text)) {
      JsonTreeReader reader = new JsonTreeReader(document, limits, diagnostics, parser);
      JsonNode root = reader.value(parser.nextToken(), 0);
      if (parser.nextToken() != null) {
        throw new UnreadableDocumentException(
            document,
            reader.here(),
            "trailing-content",
            "After the JSON value there is more text.",
            "Keep one JSON value in the document.");
      }
      return root;
    } catch (JsonProcessingException fault) {
      throw syntax(document, fault);
    } catch (IOException impossible) {
      throw new UncheckedIOException("A string cannot fail to be read.", impossible);
    }
  }

  private static UnreadableDocumentException syntax(
      String document, JsonProcessingException fault) {
    JsonLocation at = fault.getLocation();
    SourceRange range = at == null ? null : range(document, at);
    boolean truncated =
        fault.getOriginalMessage().toLowerCase(Locale.ROOT).contains("end-of-input");
    return truncated
        ? new UnreadableDocumentException(
            document,
            range,
            "truncated-document",
            "The document ends in the middle of a JSON value.",
            "Fetch it again; it seems to have been cut off.")
        : new UnreadableDocumentException(
            document,
            range,
            "invalid-json",
            "This is not JSON: " + firstSentence(fault.getOriginalMessage()),
            "Correct the document at this place.");
  }

  /** Jackson appends where its bytes came from and lists what it would have taken instead. */
  private static String firstSentence(String message) {
    String line = message.lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line : line + '.';
  }

  private JsonNode value(JsonToken token, int depth)
      throws IOException, UnreadableDocumentException {
    return switch (token) {
      case START_OBJECT -> object(deeper(depth));
      case START_ARRAY -> array(deeper(depth));
      case VALUE_STRING -> JsonNodeFactory.instance.textNode(parser.getText());
      case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
      case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
      default -> JsonNodeFactory.instance.nullNode();
    };
  }

  private JsonNode integer() throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> JsonNodeFactory.instance.numberNode(parser.getIntValue());
      case LONG -> JsonNodeFactory.instance.numberNode(parser.getLongValue());
      default -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
    };
  }

  private JsonNode object(int depth) throws IOException, UnreadableDocumentException {
    // Most objects have few members; the usual room for sixteen takes 4 % more memory in all.
    // more memory.
    ObjectNode node = new ObjectNode(JsonNodeFactory.instance, new LinkedHashMap<>(4));
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (node.has(name)) {
        duplicate(name);
      }
      node.set(name, value(parser.nextToken(), depth));
    }
    return node;
  }

  private JsonNode array(int depth) throws IOException, UnreadableDocumentException {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      node.add(value(token, depth));
      token = parser.nextToken();
    }
    return node;
  }

  private int deeper(int depth) throws UnreadableDocumentException {
    if (depth >= limits.depth()) {
      throw DocumentReader.tooDeep(document, here(), limits);
    }
    return depth + 1;
  }

  private void duplicate(String name) {
    String pointer = parser.getParsingContext().pathAsPointer().toString();
    diagnostics.add(new Diagnostic(
        Severity.WARNING,
        "duplicate-key",
        "The member \"" + name + "\" occurs more than once in this object; the last one counts.",
        "Remove the others.",
        new Origin(document, pointer),
        here()));
  }

  private SourceRange here() {
    return range(document, parser.currentTokenLocation());
  }

  private static SourceRange range(String document, JsonLocation at) {
    int line = Math.max(1, at.getLineNr());
    int column = Math.max(1, at.getColumnNr());
    return new SourceRange(document, line, column, line, column + 1);
  }
}
