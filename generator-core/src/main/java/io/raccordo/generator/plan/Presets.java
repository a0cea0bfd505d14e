package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Encoding;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Schema;
import io.raccordo.generator.plan.Binding.PartEncoding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a document says is sent when nobody says anything else. */
final class Presets {
  private final ApiModel model;

  Presets(ApiModel model) {
    this.model = model;
  }

  /** A schema's default, const or only value; null when there is none. */
  @Nullable
  JsonNode of(int id) {
    Schema schema = model.resolved(id);
    JsonNode stated = model.schema(id).annotations().defaultValue();
    if (stated == null) {
      stated = schema.annotations().defaultValue();
    }
    if (stated != null && !stated.isNull()) {
      return stated;
    }
    if (schema.constant() != null) {
      return schema.constant();
    }
    List<JsonNode> values = schema.enumeration();
    return values != null && values.size() == 1 ? values.get(0) : null;
  }

  /**
   * Any of style, explode and allowReserved makes the others count (OpenAPI 3.1.1 section 4.8.15).
   */
  PartEncoding encoding(Encoding encoding) {
    Parameter.Style style = encoding.style();
    if (style == null && (encoding.explode() != null || encoding.allowReserved())) {
      style = Parameter.Style.FORM;
    }
    boolean explode =
        encoding.explode() == null ? style == Parameter.Style.FORM : encoding.explode();
    Map<String, String> headers = new LinkedHashMap<>();
    encoding.headers().forEach((name, schema) -> {
      JsonNode value = of(schema);
      if (value != null && value.isValueNode() && !name.equalsIgnoreCase("Content-Type")) {
        headers.put(name, value.asText());
      }
    });
    return new PartEncoding(
        style, explode, encoding.allowReserved(), encoding.contentType(), headers);
  }
}
