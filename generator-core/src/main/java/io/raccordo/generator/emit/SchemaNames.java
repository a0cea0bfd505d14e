package io.raccordo.generator.emit;

import io.raccordo.generator.plan.ClassRef;
import java.nio.charset.StandardCharsets;

/** What generated types are called among the {@code $defs} of a connector's schemas. */
final class SchemaNames {
  private static final String UNESCAPED = "-._~!$&'()*,;=:@/?";

  private final String basePackage;

  SchemaNames(String basePackage) {
    this.basePackage = basePackage;
  }

  /**
   * A model by its simple names, {@code Order.State}; what belongs to one module with a word in
   * front that no class begins with, {@code module.CreateOrder.Priority}.
   */
  String of(ClassRef type) {
    String name = type.toString();
    String models = basePackage + ".model.";
    if (name.startsWith(models)) {
      return name.substring(models.length());
    }
    return name.startsWith(basePackage + '.') ? name.substring(basePackage.length() + 1) : name;
  }

  /**
   * A JSON Pointer to the type, as a URI fragment (RFC 6901 section 6). A plus sign is escaped,
   * too: some readers take it for a space.
   */
  String reference(ClassRef type) {
    return "#/$defs/" + fragment(of(type));
  }

  static String fragment(String name) {
    StringBuilder result = new StringBuilder();
    String token = name.replace("~", "~0").replace("/", "~1");
    for (byte each : token.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain = (c < 0x80 && Character.isLetterOrDigit(c)) || UNESCAPED.indexOf(c) >= 0;
      if (plain) {
        result.append(c);
      } else {
        result
            .append('%')
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      }
    }
    return result.toString();
  }
}
