package io.raccordo.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One document: its name, its text and its tree, which nobody changes. */
public final class ParsedDocument {
  /** The notation that the content is in, whatever the file is called. */
  public enum Format {
    JSON,
    YAML
  }

  private final String name;
  private final Format format;
  private final String text;
  private final JsonNode root;
  private @Nullable PositionIndex positions;

  ParsedDocument(String name, Format format, String text, JsonNode root) {
    this.name = Objects.requireNonNull(name);
    this.format = format;
    this.text = text;
    this.root = root;
  }

  /** Path relative to the connector's folder, with forward slashes. */
  public String name() {
    return name;
  }

  /** The notation of its content. */
  public Format format() {
    return format;
  }

  /** Its tree; an object or an array. */
  public JsonNode root() {
    return root;
  }

  /**
   * Where its elements stand; built at the first call, from the text that the tree was built from.
   */
  public synchronized PositionIndex positions() {
    PositionIndex index = positions;
    if (index == null) {
      index = new PositionIndex(
          name, format == Format.JSON ? JsonPositions.read(text) : YamlPositions.read(text));
      positions = index;
    }
    return index;
  }

  @Override
  public String toString() {
    return name;
  }
}
