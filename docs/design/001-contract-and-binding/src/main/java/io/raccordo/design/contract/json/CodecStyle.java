package io.raccordo.design.contract.json;

import io.raccordo.design.contract.json.ClassSpec.Field;
import io.raccordo.design.contract.json.ClassSpec.Form;
import io.raccordo.design.contract.json.ClassSpec.Ref;

/** Plain classes with builders, each with a generated reader and writer of tokens. */
final class CodecStyle extends Style {
  private static final String CODEC = "sample.runtime.Codec";

  @Override
  String name() {
    return "codec";
  }

  @Override
  void object(ClassSpec spec, String modifiers, StringBuilder out) {
    out.append(modifiers)
        .append(spec.simple)
        .append(" implements %s.Writable {\n".formatted(CODEC));
    spec.fields.forEach(
        f -> out.append("  private final %s %s;\n".formatted(f.type().java(), f.java())));
    out.append("  private final java.util.Map<String, %s> unknown;\n\n".formatted(JSON));
    out.append("  private %s(Builder builder) {\n".formatted(spec.simple));
    spec.fields.forEach(f -> out.append("    this.%1$s = builder.%1$s;\n".formatted(f.java())));
    out.append("    this.unknown = builder.unknown();\n  }\n\n");
    for (Field field : spec.fields) {
      out.append("""
            public %2$s %3$s() {
              return %3$s != null ? %3$s : %4$s.absent(unknown, %1$s);
            }

          """.formatted(quote(field.json()), field.type().java(), field.java(), CODEC));
    }
    out.append("""
          public java.util.Map<String, %1$s> unknown() {
            return unknown;
          }

          public static Builder builder() {
            return new Builder();
          }

          public static %2$s read(tools.jackson.core.JsonParser parser) {
            Builder builder = new Builder();
            while (parser.nextToken() != tools.jackson.core.JsonToken.END_OBJECT) {
              String name = parser.currentName();
              parser.nextToken();
              switch (name) {
        """.formatted(JSON, spec.simple));
    for (Field field : spec.fields) {
      out.append("        case %s -> builder.%s = %s;\n"
          .formatted(quote(field.json()), field.java(), reader(field)));
    }
    out.append(
        "        default -> builder.unknown(name, parser);\n      }\n    }\n    return builder.build();\n  }\n\n");
    out.append(
        "  @Override\n  public void write(tools.jackson.core.JsonGenerator generator) {\n    generator.writeStartObject();\n");
    for (Field field : spec.fields) {
      out.append("    if (%1$s != null) {\n      generator.writeName(%2$s);\n      %3$s;\n    }\n"
          .formatted(
              field.java(), quote(field.json()), writer(field.type(), field.java(), "generator")));
    }
    out.append("    %s.unknown(generator, unknown);\n    generator.writeEndObject();\n  }\n\n"
        .formatted(CODEC));
    out.append("  public static final class Builder extends %s.Kept {\n".formatted(CODEC));
    spec.fields.forEach(
        f -> out.append("    private %s %s;\n".formatted(f.type().java(), f.java())));
    out.append('\n');
    builderMethods(spec, out, "", "      this.%1$s = value;\n");
    out.append("    public %1$s build() {\n      return new %1$s(this);\n    }\n  }\n"
        .formatted(spec.simple));
    nested(spec, out);
    out.append("}\n");
  }

  private static String reader(Field field) {
    Ref type = field.type();
    if (isObject(type)) {
      return "%s.isObject(parser, builder, name) ? %s.read(parser) : null"
          .formatted(CODEC, type.java());
    }
    if (type instanceof Ref.ListOf list && isObject(list.item())) {
      return "%s.objects(parser, builder, name, %s::read)"
          .formatted(CODEC, list.item().java());
    }
    if (type instanceof Ref.Named named) {
      boolean isEnum = named.form() == Form.ENUM;
      return "%s.%s(parser, builder, name, %s::%s)"
          .formatted(CODEC, isEnum ? "openEnum" : "union", type.java(), isEnum ? "of" : "new");
    }
    if (type instanceof Ref.ListOf list) {
      return "%s.list(parser, builder, name, %s)".formatted(CODEC, element(list.item()));
    }
    if (type instanceof Ref.MapOf map) {
      return "%s.map(parser, builder, name, %s)".formatted(CODEC, element(map.item()));
    }
    return element(type) + ".read(parser, builder, name)";
  }

  private static String element(Ref type) {
    if (type instanceof Ref.Named named) {
      return switch (named.form()) {
        case OBJECT -> "%s.object(%s::read)".formatted(CODEC, named.java());
        case ENUM -> "%s.openEnum(%s::of)".formatted(CODEC, named.java());
        case UNION -> "%s.union(%s::new)".formatted(CODEC, named.java());
      };
    }
    if (type instanceof Ref.ListOf list) {
      return "%s.listOf(%s)".formatted(CODEC, element(list.item()));
    }
    if (type instanceof Ref.MapOf map) {
      return "%s.mapOf(%s)".formatted(CODEC, element(map.item()));
    }
    return CODEC + "." + scalar(type.java());
  }

  static String scalar(String java) {
    return switch (java) {
      case "Long" -> "LONG";
      case "java.math.BigDecimal" -> "DECIMAL";
      case "Boolean" -> "BOOLEAN";
      case "java.time.OffsetDateTime" -> "DATE_TIME";
      case "java.time.LocalDate" -> "DATE";
      case "String" -> "TEXT";
      default -> "TREE";
    };
  }

  private static String writer(Ref type, String value, String generator) {
    return switch (type.java()) {
      case "String" -> "%s.writeString(%s)".formatted(generator, value);
      case "Long", "java.math.BigDecimal" -> "%s.writeNumber(%s)".formatted(generator, value);
      case "Boolean" -> "%s.writeBoolean(%s)".formatted(generator, value);
      default ->
        isObject(type)
            ? value + ".write(" + generator + ")"
            : "%s.write(%s, %s)".formatted(CODEC, generator, value);
    };
  }

  @Override
  void union(ClassSpec spec, StringBuilder out) {
    out.append("  public %s(%s json) {\n    super(json);\n  }\n".formatted(spec.simple, JSON));
    int i = 0;
    for (Ref branch : spec.branches) {
      if (isObject(branch)) {
        out.append(
            "\n  public %1$s as%2$d() {\n    return %3$s.fromTree(json(), %1$s::read);\n  }\n"
                .formatted(branch.java(), i, CODEC));
      }
      i++;
    }
  }
}
