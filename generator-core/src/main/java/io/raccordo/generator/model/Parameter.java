package io.raccordo.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Origin;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parameter (OpenAPI 3.1 section 4.8.12), references followed and defaults of style and explode
 * filled in.
 *
 * @param name as sent on the wire
 * @param in where it is sent
 * @param origin the parameter object, in {@code components} when it was referenced
 * @param use where this operation names it: the reference, or {@code origin} itself
 * @param schema id of its schema; that of its content for a {@code content} parameter
 * @param contentType media type of a {@code content} parameter; null when style applies
 * @param extensions {@code x-*} members, in document order
 */
public record Parameter(
    String name,
    In in,
    Origin origin,
    Origin use,
    boolean required,
    boolean deprecated,
    @Nullable String description,
    Style style,
    boolean explode,
    boolean allowReserved,
    int schema,
    @Nullable String contentType,
    Map<String, JsonNode> extensions) {
  /** Where a parameter is sent. */
  public enum In {
    PATH,
    QUERY,
    HEADER,
    COOKIE
  }

  /** How a value becomes text (OpenAPI 3.1 section 4.8.12.3). */
  public enum Style {
    MATRIX,
    LABEL,
    SIMPLE,
    FORM,
    SPACE_DELIMITED,
    PIPE_DELIMITED,
    /** Of OpenAPI 2.0 only: collectionFormat tsv. */
    TAB_DELIMITED,
    DEEP_OBJECT;

    /** As documents write it, such as {@code deepObject}. */
    public String text() {
      String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
      return words.length == 1
          ? words[0]
          : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }
  }

  /** Without extensions. */
  public Parameter(
      String name,
      In in,
      Origin origin,
      Origin use,
      boolean required,
      boolean deprecated,
      @Nullable String description,
      Style style,
      boolean explode,
      boolean allowReserved,
      int schema,
      @Nullable String contentType) {
    this(
        name,
        in,
        origin,
        use,
        required,
        deprecated,
        description,
        style,
        explode,
        allowReserved,
        schema,
        contentType,
        Map.of());
  }

  public Parameter {
    extensions = Frozen.map(extensions);
    Objects.requireNonNull(name);
    Objects.requireNonNull(in);
    Objects.requireNonNull(style);
  }
}
