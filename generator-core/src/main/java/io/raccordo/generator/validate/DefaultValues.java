package io.raccordo.generator.validate;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.Schema;
import java.util.Set;

/** Defaults that their own schema does not admit. */
final class DefaultValues implements Check {
  @Override
  public void check(ApiModel model, Diagnostics diagnostics) {
    for (Schema schema : model.schemas()) {
      JsonNode value = schema.annotations().defaultValue();
      if (value != null && !admits(schema, value)) {
        diagnostics.info(
            "invalid-default",
            schema.origin().child("default"),
            "The default is no value that the schema admits; it is shown to readers only.");
      }
    }
  }

  private static boolean admits(Schema schema, JsonNode value) {
    if (value.isNull()) {
      // Written for "no default" more often than for null.
      return true;
    }
    if (schema.enumeration() != null && !schema.enumeration().contains(value)) {
      return false;
    }
    Set<JsonType> types = schema.types();
    return types.isEmpty()
        || switch (value.getNodeType()) {
          case STRING -> types.contains(JsonType.STRING);
          case BOOLEAN -> types.contains(JsonType.BOOLEAN);
          case NUMBER ->
            types.contains(JsonType.NUMBER)
                || (types.contains(JsonType.INTEGER)
                    && value.decimalValue().stripTrailingZeros().scale() <= 0);
          case ARRAY -> types.contains(JsonType.ARRAY);
          case OBJECT -> types.contains(JsonType.OBJECT);
          default -> true;
        };
  }
}
