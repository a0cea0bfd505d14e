package io.raccordo.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.raccordo.generator.plan.TypePlan;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** An open union: one view, with a factory and an accessor for each form. */
final class UnionTypeEmitter {
  private final JavaTypes types;

  UnionTypeEmitter(JavaTypes types) {
    this.types = types;
  }

  TypeSpec.Builder emit(TypePlan.UnionType type) {
    ClassName name = types.name(type.name());
    UnionForms forms = new UnionForms(types, type);
    TypeSpec.Builder spec = TypeSpec.classBuilder(type.name().simpleName())
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .superclass(Names.UNION_VIEW)
        .addField(FieldSpec.builder(
                ParameterizedTypeName.get(Names.JSON_TYPE, name),
                "TYPE",
                Modifier.PUBLIC,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer("type($T::new)", name)
            .build())
        .addMethod(MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(Names.JSON_NODE, "json")
            .addStatement("super(json)")
            .build());
    if (type.buildable()) {
      type.cases().forEach(form -> spec.addMethod(factory(name, form, forms)));
    }
    for (TypePlan.Case form : type.cases()) {
      spec.addMethod(MethodSpec.methodBuilder("as" + form.javaName())
          .addModifiers(Modifier.PUBLIC)
          .returns(types.nullable(form.type()))
          .addStatement("return $L", forms.test(form))
          .build());
    }
    return spec.addMethod(value(type, forms));
  }

  private MethodSpec factory(ClassName name, TypePlan.Case form, UnionForms forms) {
    return MethodSpec.methodBuilder("of" + form.javaName())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(name)
        .addParameter(types.argument(form.type()), "value")
        .addStatement("return new $T($L)", name, forms.written(form))
        .build();
  }

  private static MethodSpec value(TypePlan.UnionType type, UnionForms forms) {
    List<CodeBlock> answers = type.cases().stream()
        .sorted(Comparator.comparingInt(forms::vagueness))
        .map(form -> CodeBlock.of("as$L()", form.javaName()))
        .collect(Collectors.toList());
    return MethodSpec.methodBuilder("value")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(Object.class)
        .addStatement("return firstOf($L)", CodeBlock.join(answers, ",$W"))
        .build();
  }
}
