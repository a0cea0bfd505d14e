package io.raccordo.design.contract.json;

import io.raccordo.design.contract.json.ClassSpec.Field;
import io.raccordo.design.contract.json.ClassSpec.Ref;

/** Annotated classes with builders, bound eagerly and by reflection. */
final class DatabindStyle extends Style {
  @Override
  String name() {
    return "databind";
  }

  @Override
  void object(ClassSpec spec, String modifiers, StringBuilder out) {
    out.append("""
        @tools.jackson.databind.annotation.JsonDeserialize(builder = %1$s.Builder.class)
        @com.fasterxml.jackson.annotation.JsonInclude(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
        %2$s%3$s {
        """.formatted(spec.full, modifiers, spec.simple));
    spec.fields.forEach(
        f -> out.append("  private final %s %s;\n".formatted(f.type().java(), f.java())));
    out.append("  private final java.util.Map<String, %s> unknown;\n\n".formatted(JSON));
    out.append("  private %s(Builder builder) {\n".formatted(spec.simple));
    spec.fields.forEach(f -> out.append("    this.%1$s = builder.%1$s;\n".formatted(f.java())));
    out.append("    this.unknown = builder.unknown;\n  }\n\n");
    for (Field field : spec.fields) {
      out.append("""
            @com.fasterxml.jackson.annotation.JsonProperty(%1$s)
            public %2$s %3$s() {
              return %3$s;
            }

          """.formatted(quote(field.json()), field.type().java(), field.java()));
    }
    out.append("""
          @com.fasterxml.jackson.annotation.JsonAnyGetter
          public java.util.Map<String, %1$s> unknown() {
            return unknown;
          }

          public static Builder builder() {
            return new Builder();
          }

          @tools.jackson.databind.annotation.JsonPOJOBuilder(withPrefix = "")
          public static final class Builder {
        """.formatted(JSON));
    spec.fields.forEach(
        f -> out.append("    private %s %s;\n".formatted(f.type().java(), f.java())));
    out.append(
        "    private final java.util.Map<String, %s> unknown = new java.util.LinkedHashMap<>();\n\n"
            .formatted(JSON));
    builderMethods(
        spec,
        out,
        "@com.fasterxml.jackson.annotation.JsonProperty(%s)",
        "      this.%1$s = value;\n");
    out.append("""
            @com.fasterxml.jackson.annotation.JsonAnySetter
            public Builder unknown(String name, %1$s value) {
              unknown.put(name, value);
              return this;
            }

            public %2$s build() {
              return new %2$s(this);
            }
          }
        """.formatted(JSON, spec.simple));
    nested(spec, out);
    out.append("}\n");
  }

  @Override
  void union(ClassSpec spec, StringBuilder out) {
    out.append("""
          @com.fasterxml.jackson.annotation.JsonCreator(mode = com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING)
          public %s(%s json) {
            super(json);
          }
        """.formatted(spec.simple, JSON));
    int i = 0;
    for (Ref branch : spec.branches) {
      if (isObject(branch)) {
        out.append(
            "\n  public %1$s as%2$d() {\n    return sample.runtime.Json.MAPPER.treeToValue(json(), %1$s.class);\n  }\n"
                .formatted(branch.java(), i));
      }
      i++;
    }
  }

  @Override
  String creator(ClassSpec spec) {
    return "  @com.fasterxml.jackson.annotation.JsonCreator\n";
  }
}
