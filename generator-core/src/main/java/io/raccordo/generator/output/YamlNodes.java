package io.raccordo.generator.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.representer.Representer;

/** YAML with comments: how it is quoted and laid out is the library's business. */
public final class YamlNodes {
  private static final int WIDTH = 120;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DumperOptions options = new DumperOptions();
  private final Representer representer;

  /** Block style, two spaces deep, in lines of up to 120 signs. */
  public YamlNodes() {
    options.setProcessComments(true);
    options.setWidth(WIDTH);
    options.setIndent(2);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    options.setDefaultFlowStyle(FlowStyle.FLOW);
    options.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
    representer = new Representer(options);
  }

  /** A value of the JDK. */
  public Node of(Object value) {
    return representer.represent(value);
  }

  /** A JSON value. */
  public Node of(JsonNode value) {
    return representer.represent(JSON.convertValue(value, Object.class));
  }

  /** A mapping, its members in their order. */
  public Node map(FlowStyle style, Map<String, Node> members) {
    List<NodeTuple> tuples = new ArrayList<>();
    members.forEach((key, value) -> tuples.add(new NodeTuple(of(key), value)));
    return new MappingNode(Tag.MAP, tuples, style);
  }

  /** A sequence, an item a line. */
  public Node list(List<Node> items) {
    return new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK);
  }

  /** Puts lines in front of a node; whatever they hold, they stay comments. */
  public static void comment(Node node, List<String> lines) {
    node.setBlockComments(
        lines.stream().map(line -> line(line, CommentType.BLOCK)).toList());
  }

  /** Puts a line behind a flow mapping. */
  public static void commentBehind(Node node, String text) {
    node.setInLineComments(List.of(line(text, CommentType.IN_LINE)));
  }

  private static CommentLine line(String text, CommentType type) {
    StringBuilder printable = new StringBuilder(" ");
    text.codePoints()
        .map(c -> Character.isWhitespace(c) || isBreak(c) ? ' ' : c)
        .map(c -> StreamReader.isPrintable(c) ? c : '?')
        .forEach(printable::appendCodePoint);
    Mark none = null;
    return new CommentLine(none, none, printable.toString(), type);
  }

  /** Line breaks of YAML 1.1 (section 4.1.4) that Java does not take for white space. */
  private static boolean isBreak(int c) {
    return c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** One document, without a marker in front of it. */
  public String text(Node root) {
    StringWriter text = new StringWriter();
    try {
      new Yaml(representer, options).serialize(root, text);
      text.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
