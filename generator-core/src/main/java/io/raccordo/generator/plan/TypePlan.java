package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A generated type that is not a module. Nested types are emitted inside it, in order. */
public sealed interface TypePlan {
  /** Its name. */
  ClassRef name();

  /** CommonMark; null when the document says nothing. */
  @Nullable
  String documentation();

  /** Types nested in it. */
  List<TypePlan> nested();

  /**
   * A view over a JSON object.
   *
   * @param members in document order, later ones at the end
   * @param additional undeclared properties, where a document states a type for them
   * @param buildable whether it can occur in a request, and so has a builder
   */
  record ObjectType(
      ClassRef name,
      @Nullable String documentation,
      List<Member> members,
      Additional additional,
      boolean buildable,
      List<TypePlan> nested)
      implements TypePlan {
    public ObjectType {
      members = List.copyOf(members);
      nested = List.copyOf(nested);
    }
  }

  /**
   * Undeclared properties; they are kept in any case.
   *
   * @param forms the first Java type that was given for them, and later ones beside it; none where
   *     no document states a type
   * @param always whether every API version states a type
   */
  record Additional(List<Form> forms, boolean always) {
    public Additional {
      forms = List.copyOf(forms);
    }

    /** The types of all forms. */
    public List<TypeRef> types() {
      return forms.stream().map(Form::type).toList();
    }

    /**
     * One of the forms.
     *
     * @param accessor name of the method that answers all of them
     * @param setter name of the builder's method that sets one
     */
    public record Form(String accessor, String setter, TypeRef type) {}
  }

  /**
   * An open enum.
   *
   * @param base type of its values: STRING or INT64
   * @param constants in document order, later ones at the end
   */
  record EnumType(
      ClassRef name, @Nullable String documentation, ScalarType base, List<Constant> constants)
      implements TypePlan {
    public EnumType {
      constants = List.copyOf(constants);
    }

    @Override
    public List<TypePlan> nested() {
      return List.of();
    }
  }

  /** One known value of an open enum. */
  record Constant(String javaName, JsonNode value, @Nullable String documentation) {}

  /**
   * An open union.
   *
   * @param discriminator name of the discriminating property; null when members are told apart by
   *     their shape
   * @param cases in document order, later ones at the end
   * @param buildable whether it can occur in a request
   */
  record UnionType(
      ClassRef name,
      @Nullable String documentation,
      @Nullable String discriminator,
      List<Case> cases,
      boolean buildable,
      List<TypePlan> nested)
      implements TypePlan {
    public UnionType {
      cases = List.copyOf(cases);
      nested = List.copyOf(nested);
    }
  }

  /**
   * One member of a union.
   *
   * @param javaName simple name of the nested class that holds it
   * @param type the member's own type
   * @param discriminatorValues values of the discriminator that select it; empty when there is no
   *     discriminator
   * @param required properties that an object must have to be this member
   * @param constants property to the only values it can have, of single-value enums and consts
   */
  record Case(
      String javaName,
      TypeRef type,
      List<String> discriminatorValues,
      List<String> required,
      Map<String, List<JsonNode>> constants) {
    public Case {
      discriminatorValues = List.copyOf(discriminatorValues);
      required = List.copyOf(required);
      constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    }
  }
}
