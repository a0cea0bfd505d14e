package io.raccordo.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.Severity;
import io.raccordo.generator.diagnostic.SourceRange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * YAML text to a tree, from events: no constructor, so no types but JSON's. An alias shares the
 * node of its anchor. Merge keys ({@code <<}) are followed, which YAML 1.2 dropped but documents
 * use.
 */
final class YamlTreeReader {
  static final String MERGE = "<<";

  private final String document;
  private final Limits limits;
  private final Diagnostics diagnostics;
  private final Parser parser;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Deque<String> path = new ArrayDeque<>();

  /** Values read so far, those behind aliases counted each time. */
  private long nodes;

  /** A finished anchor; {@code size} counts its values. */
  private record Anchored(JsonNode node, long size) {}

  private YamlTreeReader(String document, Limits limits, Diagnostics diagnostics, Parser parser) {
    this.document = document;
    this.limits = limits;
    this.diagnostics = diagnostics;
    this.parser = parser;
  }

  static Parser open(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return new ParserImpl(new StreamReader(text), options);
  }

  static JsonNode read(String document, String text, Limits limits, Diagnostics diagnostics)
      throws UnreadableDocumentException {
    try {
      Parser parser = open(text);
      YamlTreeReader reader = new YamlTreeReader(document, limits, diagnostics, parser);
      parser.getEvent();
      if (parser.checkEvent(Event.ID.StreamEnd)) {
        throw DocumentReader.empty(document);
      }
      parser.getEvent();
      JsonNode root = reader.value(0);
      parser.getEvent();
      if (!parser.checkEvent(Event.ID.StreamEnd)) {
        reader.warn(
            "several-yaml-documents",
            parser.peekEvent().getStartMark(),
            "Only the first of several YAML documents in this file is read.",
            "Keep one document in the file.");
      }
      return root;
    } catch (MarkedYAMLException fault) {
      throw syntax(document, text, fault);
    } catch (ReaderException fault) {
      SourceText source = new SourceText(text, StandardCharsets.UTF_8, OptionalInt.empty());
      throw new UnreadableDocumentException(
          document,
          source.at(document, index(text, fault.getPosition())),
          "invalid-character",
          "A control character stands here, which YAML does not allow.",
          "Remove it, or write it as an escape in a double-quoted scalar.");
    } catch (YAMLException fault) {
      throw new UnreadableDocumentException(
          document,
          null,
          "invalid-yaml",
          "This is not YAML: " + fault.getMessage(),
          "Correct the document.");
    }
  }

  private static UnreadableDocumentException syntax(
      String document, String text, MarkedYAMLException fault) {
    Mark mark = fault.getProblemMark() != null ? fault.getProblemMark() : fault.getContextMark();
    String problem = fault.getProblem() == null ? "it cannot be read" : fault.getProblem();
    String context = fault.getContext() == null ? "" : " (" + fault.getContext() + ")";
    boolean atEnd = mark != null && mark.getIndex() >= text.codePointCount(0, text.length());
    return new UnreadableDocumentException(
        document,
        mark == null ? null : range(document, mark),
        atEnd ? "truncated-document" : "invalid-yaml",
        atEnd
            ? "The document ends in the middle of a YAML value: " + problem + context + "."
            : "This is not YAML: " + problem + context + ".",
        atEnd
            ? "Fetch it again; it seems to have been cut off."
            : "Correct the document at this place.");
  }

  /** The parser counts code points. */
  private static int index(String text, int codePoints) {
    return text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
  }

  private JsonNode value(int depth) throws UnreadableDocumentException {
    Event event = parser.getEvent();
    count(1, event);
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    long before = nodes - 1;
    JsonNode node;
    if (event instanceof MappingStartEvent) {
      node = mapping(deeper(depth, event));
    } else if (event instanceof SequenceStartEvent) {
      node = sequence(deeper(depth, event));
    } else {
      node = scalar((ScalarEvent) event);
    }
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, nodes - before));
    }
    return node;
  }

  private JsonNode alias(AliasEvent event) throws UnreadableDocumentException {
    Anchored anchored = anchors.get(event.getAnchor());
    if (anchored == null) {
      throw new UnreadableDocumentException(
          document,
          range(document, event.getStartMark()),
          "unknown-yaml-anchor",
          "The alias *" + event.getAnchor() + " stands for nothing, or for a value that holds it.",
          "Give it an anchor that ends before this place.");
    }
    count(anchored.size(), event);
    return anchored.node();
  }

  private JsonNode scalar(ScalarEvent event) {
    String text = event.getValue();
    String tag = event.getTag();
    if (tag == null || tag.equals("!")) {
      return event.getImplicit().canOmitTagInPlainScalar() && tag == null
          ? YamlScalar.plain(text)
          : JsonNodeFactory.instance.textNode(text);
    }
    return switch (tag) {
      case "tag:yaml.org,2002:str", "tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:binary" ->
        JsonNodeFactory.instance.textNode(text);
      default -> YamlScalar.plain(text);
    };
  }

  private JsonNode sequence(int depth) throws UnreadableDocumentException {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      path.addLast(Integer.toString(node.size()));
      node.add(value(depth));
      path.removeLast();
    }
    parser.getEvent();
    return node;
  }

  private JsonNode mapping(int depth) throws UnreadableDocumentException {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Set<String> merged = new LinkedHashSet<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Event start = parser.peekEvent();
      boolean plain =
          start instanceof ScalarEvent scalar && scalar.getImplicit().canOmitTagInPlainScalar();
      String key = key(depth);
      path.addLast(key == null ? "" : key);
      JsonNode value = value(depth);
      path.removeLast();
      if (key == null) {
        warn(
            "invalid-key",
            start.getStartMark(),
            "A mapping or sequence as key has no meaning here; the member is left out.",
            "Use a text as key.");
      } else if (key.equals(MERGE) && plain && value.isContainerNode()) {
        merge(node, value, merged);
      } else {
        if (node.has(key) && !merged.remove(key)) {
          duplicate(key, start.getStartMark());
        }
        node.set(key, value);
      }
    }
    parser.getEvent();
    return node;
  }

  /**
   * A key is its text, whatever it would mean as a value: {@code 200}, {@code on}, {@code null}.
   */
  private @Nullable String key(int depth) throws UnreadableDocumentException {
    if (parser.peekEvent() instanceof ScalarEvent scalar) {
      parser.getEvent();
      count(1, scalar);
      if (scalar.getAnchor() != null) {
        anchors.put(scalar.getAnchor(), new Anchored(scalar(scalar), 1));
      }
      return scalar.getValue();
    }
    JsonNode value = value(depth);
    return value.isValueNode() ? value.asText() : null;
  }

  /** Members that are there already win, and earlier merged mappings win over later ones. */
  private static void merge(ObjectNode into, JsonNode from, Set<String> merged) {
    if (from.isArray()) {
      for (JsonNode one : from) {
        if (one.isObject()) {
          merge(into, one, merged);
        }
      }
      return;
    }
    for (Iterator<Map.Entry<String, JsonNode>> i = from.properties().iterator(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> member = i.next();
      if (!into.has(member.getKey())) {
        into.set(member.getKey(), member.getValue());
        merged.add(member.getKey());
      }
    }
  }

  private void count(long more, Event event) throws UnreadableDocumentException {
    nodes += more;
    if (nodes > limits.nodes()) {
      throw new UnreadableDocumentException(
          document,
          range(document, event.getStartMark()),
          "too-many-values",
          "With its aliases written out the document has more than " + limits.nodes() + " values.",
          Limits.remedy("nodes"));
    }
  }

  private int deeper(int depth, Event event) throws UnreadableDocumentException {
    if (depth >= limits.depth()) {
      throw DocumentReader.tooDeep(document, range(document, event.getStartMark()), limits);
    }
    return depth + 1;
  }

  private void duplicate(String key, Mark mark) {
    path.addLast(key);
    warn(
        "duplicate-key",
        mark,
        "The member \"" + key + "\" occurs more than once in this object; the last one counts.",
        "Remove the others.");
    path.removeLast();
  }

  private void warn(String code, Mark mark, String message, String remedy) {
    Origin origin = Origin.root(document);
    for (String token : path) {
      origin = origin.child(token);
    }
    diagnostics.add(
        new Diagnostic(Severity.WARNING, code, message, remedy, origin, range(document, mark)));
  }

  private static SourceRange range(String document, Mark mark) {
    int line = mark.getLine() + 1;
    int column = mark.getColumn() + 1;
    return new SourceRange(document, line, column, line, column + 1);
  }
}
