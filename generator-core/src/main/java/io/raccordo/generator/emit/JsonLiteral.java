package io.raccordo.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.util.Map;

/** JSON as a Java expression of the runtime's {@code JsonNode} type. */
final class JsonLiteral {
  private JsonLiteral() {}

  /** The expression. Numbers keep their digits, members their order. */
  static CodeBlock of(JsonNode json) {
    if (json.isTextual()) {
      return CodeBlock.of(
          "$T.STRING.write($L)", Names.JSON_TYPES, StringLiteral.of(json.textValue()));
    }
    if (json.isBoolean()) {
      return CodeBlock.of("$T.BOOLEAN.write($L)", Names.JSON_TYPES, json.booleanValue());
    }
    if (json.isIntegralNumber() && json.canConvertToLong()) {
      return CodeBlock.of("$T.INT64.write($LL)", Names.JSON_TYPES, json.longValue());
    }
    if (json.isNumber()) {
      return CodeBlock.of(
          "$T.DECIMAL.write(new $T($S))",
          Names.JSON_TYPES,
          BigDecimal.class,
          json.decimalValue().toString());
    }
    CodeBlock.Builder code = CodeBlock.builder();
    if (json.isArray()) {
      code.add("$T.instance.arrayNode()", Names.NODES);
      json.forEach(item -> code.add(".add($L)", of(item)));
    } else if (json.isObject()) {
      code.add("$T.instance.objectNode()", Names.NODES);
      for (Map.Entry<String, JsonNode> member : json.properties()) {
        code.add(".set($L, $L)", StringLiteral.of(member.getKey()), of(member.getValue()));
      }
    } else {
      code.add("$T.instance.nullNode()", Names.NODES);
    }
    return code.build();
  }
}
