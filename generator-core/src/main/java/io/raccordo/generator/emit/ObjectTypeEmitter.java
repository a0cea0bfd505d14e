package io.raccordo.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.raccordo.generator.plan.Member;
import io.raccordo.generator.plan.TypePlan;
import io.raccordo.generator.plan.TypeRef;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A view over a JSON object, with a builder where it can be sent. */
final class ObjectTypeEmitter {
  private final JavaTypes types;
  private final MemberEmitter members;

  ObjectTypeEmitter(JavaTypes types, MemberEmitter members) {
    this.types = types;
    this.members = members;
  }

  TypeSpec.Builder emit(TypePlan.ObjectType type) {
    ClassName name = types.name(type.name());
    TypeSpec.Builder spec = TypeSpec.classBuilder(type.name().simpleName())
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .superclass(Names.JSON_OBJECT_VIEW)
        .addField(FieldSpec.builder(
                ParameterizedTypeName.get(Names.JSON_TYPE, name),
                "TYPE",
                Modifier.PUBLIC,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer("$T.object($T::new)", Names.JSON_TYPE, name)
            .build())
        .addMethod(MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(Names.OBJECT_NODE, "json")
            .addStatement("super(json)")
            .build());
    ClassName builder = name.nestedClass("Builder");
    if (type.buildable()) {
      spec.addMethod(MethodSpec.methodBuilder("builder")
          .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
          .addJavadoc("Begins a value.")
          .returns(builder)
          .addStatement("return new $T()", builder)
          .build());
    }
    for (Member member : type.members()) {
      // Bytes that are not JSON are only ever sent.
      if (!(member.type() instanceof TypeRef.Binary)) {
        spec.addMethod(members.accessor(member));
      }
    }
    type.additional().forms().forEach(form -> spec.addMethod(others(type, form)));
    if (type.buildable()) {
      spec.addType(builder(type, name, builder));
    }
    return spec;
  }

  private MethodSpec others(TypePlan.ObjectType type, TypePlan.Additional.Form form) {
    List<String> named = type.members().stream().map(Member::key).distinct().toList();
    CodeBlock keys =
        named.isEmpty() ? CodeBlock.of("") : CodeBlock.of(",$W$L", StringLiteral.list(named));
    return MethodSpec.methodBuilder(form.accessor())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("All other members.")
        .returns(types.type(new TypeRef.MapOf(form.type())))
        .addStatement("return others($L$L)", types.form(form.type()), keys)
        .build();
  }

  private TypeSpec builder(TypePlan.ObjectType type, ClassName name, ClassName builder) {
    List<Member> sent =
        type.members().stream().filter(member -> !member.readOnly()).toList();
    TypeSpec.Builder spec = TypeSpec.classBuilder("Builder")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Collects members.")
        .superclass(ParameterizedTypeName.get(Names.OBJECT_BUILDER, builder, name))
        .addMethod(MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addStatement("super(TYPE)")
            .build())
        .addMethods(members.setters(sent, builder));
    for (TypePlan.Additional.Form form : type.additional().forms()) {
      spec.addMethod(MethodSpec.methodBuilder(form.setter())
          .addModifiers(Modifier.PUBLIC)
          .addJavadoc("Sets a member that has no method of its own.")
          .returns(builder)
          .addParameter(Names.STRING, "name")
          .addParameter(types.argument(form.type()), "value")
          .addStatement("return set(name, $L, value)", types.form(form.type()))
          .build());
    }
    return spec.build();
  }
}
