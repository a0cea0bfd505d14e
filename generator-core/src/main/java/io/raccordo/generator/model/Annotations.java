package io.raccordo.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a schema tells its reader without limiting values.
 *
 * @param title plain text; null when absent
 * @param description CommonMark; null when absent
 * @param defaultValue of {@code default}; null when absent, a null node when it is null
 * @param extensions {@code x-*} members, in document order
 */
public record Annotations(
    @Nullable String title,
    @Nullable String description,
    boolean deprecated,
    boolean readOnly,
    boolean writeOnly,
    @Nullable JsonNode defaultValue,
    Map<String, JsonNode> extensions) {
  /** Nothing said. */
  public static final Annotations NONE =
      new Annotations(null, null, false, false, false, null, Map.of());

  public Annotations {
    extensions = Frozen.map(extensions);
  }
}
