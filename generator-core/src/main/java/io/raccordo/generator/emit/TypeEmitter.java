package io.raccordo.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.raccordo.generator.plan.TypePlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Any generated type with the types nested in it. */
final class TypeEmitter {
  private final ObjectTypeEmitter objects;
  private final EnumTypeEmitter enums;
  private final UnionTypeEmitter unions;

  TypeEmitter(JavaTypes types, MemberEmitter members) {
    this.objects = new ObjectTypeEmitter(types, members);
    this.enums = new EnumTypeEmitter(types);
    this.unions = new UnionTypeEmitter(types);
  }

  /** A class of its own file. */
  TypeSpec topLevel(TypePlan type) {
    return emit(type).build();
  }

  /** Adds types as nested classes. */
  void addNested(List<TypePlan> nested, TypeSpec.Builder outer) {
    for (TypePlan type : nested) {
      if (JavaTypes.hasClass(type)) {
        outer.addType(emit(type).addModifiers(Modifier.STATIC).build());
      } else {
        addNested(type.nested(), outer);
      }
    }
  }

  private TypeSpec.Builder emit(TypePlan type) {
    TypeSpec.Builder spec = body(type);
    CodeBlock javadoc =
        new Javadoc().vendor(type.documentation(), JavadocText.TYPE).build();
    if (!javadoc.isEmpty()) {
      spec.addJavadoc(javadoc);
    }
    addNested(type.nested(), spec);
    return spec;
  }

  private TypeSpec.Builder body(TypePlan type) {
    if (type instanceof TypePlan.ObjectType object) {
      return objects.emit(object);
    }
    return type instanceof TypePlan.EnumType enumeration
        ? enums.emit(enumeration)
        : unions.emit((TypePlan.UnionType) type);
  }
}
