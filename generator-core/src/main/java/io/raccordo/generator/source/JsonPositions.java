package io.raccordo.generator.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Positions from JSON tokens. */
final class JsonPositions {
  private final JsonParser parser;

  private JsonPositions(JsonParser parser) {
    this.parser = parser;
  }

  /** The positions of a text that was read before without fault. */
  static PositionTree read(String text) {
    try (JsonParser parser = JsonTreeReader.open(text)) {
      parser.nextToken();
      return new JsonPositions(parser).container();
    } catch (IOException changed) {
      throw new UncheckedIOException("The text was readable before.", changed);
    }
  }

  private PositionTree container() throws IOException {
    boolean object = parser.currentToken() == JsonToken.START_OBJECT;
    PositionTree tree = new PositionTree(start());
    while (true) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        tree.close(end());
        return tree;
      }
      long start = start();
      String name = null;
      if (object) {
        name = parser.currentName();
        token = parser.nextToken();
      }
      PositionTree value = token.isStructStart() ? container() : null;
      if (value == null) {
        parser.finishToken();
      }
      tree.add(new PositionTree.Slot(name, start, end(), value));
    }
  }

  private long start() {
    return position(parser.currentTokenLocation());
  }

  private long end() {
    return position(parser.currentLocation());
  }

  private static long position(JsonLocation location) {
    return PositionTree.position(location.getLineNr(), location.getColumnNr());
  }
}
