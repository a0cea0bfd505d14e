package io.raccordo.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.raccordo.generator.plan.TypePlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** An open enum of texts. */
final class EnumTypeEmitter {
  /** More would make the class initialiser long; {@code of} works for every text all the same. */
  static final int MOST_CONSTANTS = 1_000;

  private final JavaTypes types;

  EnumTypeEmitter(JavaTypes types) {
    this.types = types;
  }

  TypeSpec.Builder emit(TypePlan.EnumType type) {
    ClassName name = types.name(type.name());
    TypeSpec.Builder spec = TypeSpec.classBuilder(type.name().simpleName())
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .superclass(Names.OPEN_ENUM);
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$T::new", name));
    type.constants().stream().limit(MOST_CONSTANTS).forEach(constant -> {
      spec.addField(constant(name, constant));
      arguments.add(CodeBlock.of("$N", constant.javaName()));
    });
    return spec.addField(FieldSpec.builder(
                ParameterizedTypeName.get(Names.ENUM_TYPE, name),
                "TYPE",
                Modifier.PUBLIC,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer("type($L)", CodeBlock.join(arguments, ",$W"))
            .build())
        .addMethod(MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(Names.STRING, "value")
            .addStatement("super(value)")
            .build())
        .addMethod(MethodSpec.methodBuilder("of")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("The value with this text.")
            .returns(name)
            .addParameter(Names.STRING, "value")
            .addStatement("return TYPE.of(value)")
            .build());
  }

  private static FieldSpec constant(ClassName name, TypePlan.Constant constant) {
    FieldSpec.Builder field = FieldSpec.builder(
            name, constant.javaName(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T($L)", name, StringLiteral.of(constant.value().asText()));
    CodeBlock javadoc =
        new Javadoc().vendor(constant.documentation(), JavadocText.MEMBER).build();
    return javadoc.isEmpty() ? field.build() : field.addJavadoc(javadoc).build();
  }
}
