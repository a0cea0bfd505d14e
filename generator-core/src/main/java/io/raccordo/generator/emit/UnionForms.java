package io.raccordo.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.CodeBlock;
import io.raccordo.generator.plan.Member;
import io.raccordo.generator.plan.TypePlan;
import io.raccordo.generator.plan.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tells the forms of one union apart: JSON type, discriminator, constant or own members. */
final class UnionForms {
  private final JavaTypes types;
  private final TypePlan.UnionType union;

  UnionForms(JavaTypes types, TypePlan.UnionType union) {
    this.types = types;
    this.union = union;
  }

  /** The call that answers the value when it is of that form. */
  CodeBlock test(TypePlan.Case form) {
    CodeBlock type = types.form(form.type());
    Tag tag = tag(form);
    if (tag != null) {
      return CodeBlock.of(
          "asTagged($L, $L, $L)",
          type,
          StringLiteral.of(tag.member()),
          StringLiteral.list(tag.texts()));
    }
    List<String> own = ownMembers(form);
    return own.isEmpty()
        ? CodeBlock.of("as($L)", type)
        : CodeBlock.of("asHaving($L, $L)", type, StringLiteral.list(own));
  }

  /** How the JSON of a union is made of a value of one form. */
  CodeBlock written(TypePlan.Case form) {
    CodeBlock type = types.form(form.type());
    Tag tag = tag(form);
    boolean certain =
        tag != null && (tag.texts().size() == 1 || tag.member().equals(union.discriminator()));
    return tag == null || !certain
        ? CodeBlock.of("$L.write(value)", type)
        : CodeBlock.of(
            "tagged($L, value, $L, $L)",
            type,
            StringLiteral.of(tag.member()),
            StringLiteral.of(tag.texts().get(0)));
  }

  /** Low for forms that few values have: those are asked first. */
  int vagueness(TypePlan.Case form) {
    if (tag(form) != null) {
      return 0;
    }
    return ownMembers(form).isEmpty() ? 2 : 1;
  }

  /** A member that says which form a value has. */
  private record Tag(String member, List<String> texts) {}

  private @Nullable Tag tag(TypePlan.Case form) {
    if (!isObject(form)) {
      return null;
    }
    String discriminator = union.discriminator();
    if (discriminator != null && !form.discriminatorValues().isEmpty()) {
      return new Tag(discriminator, form.discriminatorValues());
    }
    for (Map.Entry<String, List<JsonNode>> constant : form.constants().entrySet()) {
      if (constant.getValue().stream().allMatch(JsonNode::isTextual)
          && others(form)
              .allMatch(other -> differs(other, constant.getKey(), constant.getValue()))) {
        return new Tag(
            constant.getKey(),
            constant.getValue().stream().map(JsonNode::asText).toList());
      }
    }
    return null;
  }

  /** Whether another form never has one of these values in that member. */
  private boolean differs(TypePlan.Case other, String member, List<JsonNode> values) {
    List<JsonNode> theirs = other.constants().get(member);
    return theirs == null
        ? !declared(other).contains(member)
        : theirs.stream().noneMatch(values::contains);
  }

  private List<String> ownMembers(TypePlan.Case form) {
    if (!isObject(form) || others(form).findAny().isEmpty()) {
      return List.of();
    }
    return form.required().stream()
        .filter(member -> others(form).noneMatch(other -> declared(other).contains(member)))
        .toList();
  }

  private java.util.stream.Stream<TypePlan.Case> others(TypePlan.Case form) {
    return union.cases().stream().filter(other -> !other.equals(form) && isObject(other));
  }

  private boolean isObject(TypePlan.Case form) {
    return form.type() instanceof TypeRef.MapOf
        || (form.type() instanceof TypeRef.Named named
            && types.plan(named.name()) instanceof TypePlan.ObjectType);
  }

  private Set<String> declared(TypePlan.Case form) {
    Set<String> keys = new HashSet<>(form.required());
    if (form.type() instanceof TypeRef.Named named
        && types.plan(named.name()) instanceof TypePlan.ObjectType object) {
      object.members().stream().map(Member::key).forEach(keys::add);
    }
    return keys;
  }
}
