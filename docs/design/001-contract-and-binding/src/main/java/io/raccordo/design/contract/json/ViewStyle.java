package io.raccordo.design.contract.json;

import io.raccordo.design.contract.json.ClassSpec.Field;
import io.raccordo.design.contract.json.ClassSpec.Form;
import io.raccordo.design.contract.json.ClassSpec.Ref;

/** Accessors over a JSON object; a member is read and converted when it is asked for. */
final class ViewStyle extends Style {
  private static final String VIEW = "sample.runtime.JsonView";

  private final boolean builders;

  ViewStyle(boolean builders) {
    this.builders = builders;
  }

  @Override
  String name() {
    return builders ? "view" : "view-read-only";
  }

  @Override
  void object(ClassSpec spec, String modifiers, StringBuilder out) {
    out.append(modifiers).append(spec.simple).append(" extends %s {\n".formatted(VIEW));
    out.append(
        "  public %s(tools.jackson.databind.node.ObjectNode json) {\n    super(json);\n  }\n\n"
            .formatted(spec.simple));
    for (Field field : spec.fields) {
      out.append("  public %s %s() {\n    return %s;\n  }\n\n"
          .formatted(field.type().java(), field.java(), accessor(field)));
    }
    out.append("  static %1$s view(%2$s json) {\n    return new %1$s(object(json));\n  }\n\n"
        .formatted(spec.simple, JSON));
    if (builders) {
      builder(spec, out);
    }
    nested(spec, out);
    out.append("}\n");
  }

  private void builder(ClassSpec spec, StringBuilder out) {
    out.append("  public static Builder builder() {\n    return new Builder();\n  }\n\n");
    out.append("  public static final class Builder extends %s.Building {\n".formatted(VIEW));
    builderMethods(spec, out, "", "      put(%2$s, value);\n");
    out.append("    public %1$s build() {\n      return new %1$s(take());\n    }\n  }\n"
        .formatted(spec.simple));
  }

  private static String accessor(Field field) {
    String name = quote(field.json());
    Ref type = field.type();
    if (type instanceof Ref.Named named) {
      return switch (named.form()) {
        case OBJECT ->
          "isObject(%1$s) ? new %2$s(object(%1$s)) : null".formatted(name, named.java());
        case ENUM -> "%s.of(text(%s))".formatted(named.java(), name);
        case UNION -> "isPresent(%1$s) ? new %2$s(tree(%1$s)) : null".formatted(name, named.java());
      };
    }
    if (type instanceof Ref.ListOf list) {
      return "list(%s, %s)".formatted(name, element(list.item()));
    }
    if (type instanceof Ref.MapOf map) {
      return "map(%s, %s)".formatted(name, element(map.item()));
    }
    return switch (type.java()) {
      case "Long" -> "integer(%s)".formatted(name);
      case "java.math.BigDecimal" -> "decimal(%s)".formatted(name);
      case "Boolean" -> "bool(%s)".formatted(name);
      case "java.time.OffsetDateTime" -> "dateTime(%s)".formatted(name);
      case "java.time.LocalDate" -> "date(%s)".formatted(name);
      case "String" -> "text(%s)".formatted(name);
      default -> "tree(%s)".formatted(name);
    };
  }

  /** One exact method reference a use: nested generic calls and overloads cost javac most of its time. */
  private static String element(Ref type) {
    if (type instanceof Ref.Named named) {
      return named.java() + "::view";
    }
    if (type instanceof Ref.ListOf list) {
      return "%s.listOf(%s)".formatted(VIEW, element(list.item()));
    }
    if (type instanceof Ref.MapOf map) {
      return "%s.mapOf(%s)".formatted(VIEW, element(map.item()));
    }
    return VIEW + "." + CodecStyle.scalar(type.java());
  }

  @Override
  String creator(ClassSpec spec) {
    return "  static %1$s view(%2$s json) {\n    return of(%3$s.text(json));\n  }\n\n"
        .formatted(spec.simple, JSON, VIEW);
  }

  @Override
  void union(ClassSpec spec, StringBuilder out) {
    out.append("  public %s(%s json) {\n    super(json);\n  }\n".formatted(spec.simple, JSON));
    out.append("\n  static %1$s view(%2$s json) {\n    return new %1$s(json);\n  }\n"
        .formatted(spec.simple, JSON));
    int i = 0;
    for (Ref branch : spec.branches) {
      if (branch instanceof Ref.Named named && named.form() == Form.OBJECT) {
        out.append(
            "\n  public %1$s as%2$d() {\n    return json().isObject() ? new %1$s((tools.jackson.databind.node.ObjectNode) json()) : null;\n  }\n"
                .formatted(branch.java(), i));
      }
      i++;
    }
  }
}
