package io.raccordo.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.raccordo.generator.plan.InputMembers;
import io.raccordo.generator.plan.Member;
import io.raccordo.generator.plan.ModuleRevision;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The input of an action or search: factories that take what stands in the path, setters for the
 * rest.
 */
final class InputEmitter {
  private final JavaTypes types;
  private final MemberEmitter members;
  private final CarryOverEmitter carryOvers;

  InputEmitter(JavaTypes types, MemberEmitter members, CarryOverEmitter carryOvers) {
    this.types = types;
    this.members = members;
    this.carryOvers = carryOvers;
  }

  void addTo(TypeSpec.Builder module, ModuleRevision revision, ClassName base) {
    ClassName input = types.name(revision.name()).nestedClass("Input");
    InputMembers made = InputMembers.of(revision, types::resolve);
    TypeSpec.Builder spec = TypeSpec.classBuilder("Input")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The members of a call.")
        .superclass(ParameterizedTypeName.get(base, input, types.output(revision.output())));
    for (List<Member> positional : made.factories()) {
      module.addMethod(factory(positional, input));
      spec.addMethod(constructor(positional));
    }
    carryOvers.addMethodsTo(module, revision);
    carryOvers.addConstructorTo(spec, revision);
    module.addType(spec.addMethods(members.setters(made.settable(), input)).build());
  }

  private MethodSpec factory(List<Member> positional, ClassName input) {
    Javadoc javadoc = new Javadoc().text("Begins an input.");
    List<CodeBlock> names = new ArrayList<>();
    for (Member member : positional) {
      names.add(CodeBlock.of("$N", member.javaName()));
      String text = members.documentation(member);
      if (!text.isEmpty()) {
        javadoc.tag("param", member.javaName() + ' ' + text);
      }
    }
    return MethodSpec.methodBuilder("input")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(javadoc.build())
        .returns(input)
        .addParameters(parameters(positional))
        .addStatement("return new $T($L)", input, CodeBlock.join(names, ", "))
        .build();
  }

  private MethodSpec constructor(List<Member> positional) {
    MethodSpec.Builder method = MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameters(parameters(positional))
        .addStatement("super(MODULE)");
    for (Member member : positional) {
      method.addStatement(
          "set($L, $L, $N)",
          StringLiteral.of(member.key()),
          types.form(member.type()),
          member.javaName());
    }
    return method.build();
  }

  private List<ParameterSpec> parameters(List<Member> positional) {
    return positional.stream()
        .map(m -> ParameterSpec.builder(types.argument(m.type()), m.javaName()).build())
        .toList();
  }
}
