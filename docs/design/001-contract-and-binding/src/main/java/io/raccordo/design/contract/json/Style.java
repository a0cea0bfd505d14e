package io.raccordo.design.contract.json;

import io.raccordo.design.contract.json.ClassSpec.Field;
import io.raccordo.design.contract.json.ClassSpec.Form;
import io.raccordo.design.contract.json.ClassSpec.Ref;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Writes one class of the model; what differs between the ways to bind JSON is left to the three styles. */
abstract class Style {
  static final String JSON = "tools.jackson.databind.JsonNode";

  private static final List<String> IMPORTS = List.of(
      "com.fasterxml.jackson.annotation.JsonAnyGetter",
      "com.fasterxml.jackson.annotation.JsonAnySetter",
      "com.fasterxml.jackson.annotation.JsonCreator",
      "com.fasterxml.jackson.annotation.JsonInclude",
      "com.fasterxml.jackson.annotation.JsonProperty",
      "sample.runtime.Codec",
      "sample.runtime.JsonView",
      "sample.runtime.OpenEnum",
      "sample.runtime.Union",
      "tools.jackson.core.JsonGenerator",
      "tools.jackson.core.JsonParser",
      "tools.jackson.core.JsonToken",
      JSON,
      "tools.jackson.databind.annotation.JsonDeserialize",
      "tools.jackson.databind.annotation.JsonPOJOBuilder",
      "tools.jackson.databind.node.ObjectNode");

  abstract String name();

  abstract void object(ClassSpec spec, String modifiers, StringBuilder out);

  abstract void union(ClassSpec spec, StringBuilder out);

  String file(ClassSpec spec) {
    StringBuilder out = new StringBuilder();
    type(spec, "public final class ", out);
    String text = out.toString();
    StringBuilder head = new StringBuilder("package " + SpecBuilder.PACKAGE + ";\n\n");
    for (String imported : IMPORTS) {
      String simple = imported.substring(imported.lastIndexOf('.') + 1);
      String shortened = text.replaceAll("\\b" + Pattern.quote(imported) + "\\b", simple);
      if (!shortened.equals(text)) {
        head.append("import ").append(imported).append(";\n");
        text = shortened;
      }
    }
    return head + "\n" + text;
  }

  final void type(ClassSpec spec, String modifiers, StringBuilder out) {
    switch (spec.form) {
      case OBJECT -> object(spec, modifiers, out);
      case ENUM -> openEnum(spec, modifiers, out);
      case UNION -> {
        out.append(modifiers).append(spec.simple).append(" extends sample.runtime.Union {\n");
        union(spec, out);
        nested(spec, out);
        out.append("}\n");
      }
    }
  }

  final void nested(ClassSpec spec, StringBuilder out) {
    for (ClassSpec nested : spec.nested) {
      out.append('\n');
      type(nested, "public static final class ", out);
    }
  }

  private void openEnum(ClassSpec spec, String modifiers, StringBuilder out) {
    out.append(modifiers).append(spec.simple).append(" extends sample.runtime.OpenEnum {\n");
    Set<String> used = new TreeSet<>();
    for (String value : spec.values) {
      String constant =
          SpecBuilder.unique(SpecBuilder.upper(value.isEmpty() ? "empty" : value), used);
      out.append("  public static final %s %s = new %s(%s);\n"
          .formatted(spec.simple, constant, spec.simple, quote(value)));
    }
    out.append("""

          private %1$s(String value) {
            super(value);
          }

        %2$s  public static %1$s of(String value) {
            return value == null ? null : new %1$s(value);
          }
        }
        """.formatted(spec.simple, creator(spec)));
  }

  String creator(ClassSpec spec) {
    return "";
  }

  final void builderMethods(ClassSpec spec, StringBuilder out, String annotation, String body) {
    for (Field field : spec.fields) {
      if (!annotation.isEmpty()) {
        out.append("    ").append(annotation.formatted(quote(field.json()))).append('\n');
      }
      out.append("    public Builder %s(%s value) {\n"
          .formatted(field.java(), field.type().java()));
      out.append(body.formatted(field.java(), quote(field.json())));
      out.append("      return this;\n    }\n\n");
    }
  }

  static boolean isObject(Ref type) {
    return type instanceof Ref.Named named && named.form() == Form.OBJECT;
  }

  static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
