package io.raccordo.generator.source;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Positions from YAML events. What stands behind an alias is found where its anchor is. */
final class YamlPositions {
  private final Parser parser;
  private final Map<String, @Nullable PositionTree> anchors = new HashMap<>();
  private long lastEnd;

  private YamlPositions(Parser parser) {
    this.parser = parser;
  }

  /** The positions of a text that was read before without fault. */
  static PositionTree read(String text) {
    Parser parser = YamlTreeReader.open(text);
    parser.getEvent();
    parser.getEvent();
    PositionTree root = new YamlPositions(parser).value();
    return root != null ? root : new PositionTree(PositionTree.position(1, 1));
  }

  /** The positions inside the next value; null for a scalar. */
  private @Nullable PositionTree value() {
    Event event = parser.getEvent();
    lastEnd = position(event.getEndMark());
    if (event instanceof AliasEvent alias) {
      return anchors.get(alias.getAnchor());
    }
    PositionTree tree = event instanceof CollectionStartEvent start ? collection(start) : null;
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchors.put(anchor, tree);
    }
    return tree;
  }

  private PositionTree collection(CollectionStartEvent start) {
    PositionTree tree = new PositionTree(position(start.getStartMark()));
    boolean mapping = start instanceof MappingStartEvent;
    while (!parser.checkEvent(mapping ? Event.ID.MappingEnd : Event.ID.SequenceEnd)) {
      long from = position(parser.peekEvent().getStartMark());
      String name = mapping ? key() : null;
      PositionTree value = value();
      tree.add(new PositionTree.Slot(name, from, lastEnd, value));
    }
    Event end = parser.getEvent();
    // A block collection ends, for the parser, only where the next token begins.
    lastEnd = start.isFlow() ? position(end.getEndMark()) : Math.max(tree.lastEnd(), tree.start());
    tree.close(lastEnd);
    return tree;
  }

  private String key() {
    if (parser.peekEvent() instanceof ScalarEvent scalar) {
      parser.getEvent();
      lastEnd = position(scalar.getEndMark());
      return scalar.getValue();
    }
    value();
    return "";
  }

  private static long position(Mark mark) {
    return PositionTree.position(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
