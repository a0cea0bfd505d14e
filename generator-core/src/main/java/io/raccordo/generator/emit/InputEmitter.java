package io.raccordo.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.raccordo.generator.plan.Member;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    List<List<Member>> factories = positional(revision);
    List<Member> free = revision.input().stream()
        .filter(m -> factories.stream().noneMatch(f -> f.contains(m)))
        .toList();
    TypeSpec.Builder spec = TypeSpec.classBuilder("Input")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The members of a call.")
        .superclass(ParameterizedTypeName.get(base, input, types.output(revision.output())));
    for (List<Member> positional : factories) {
      module.addMethod(factory(positional, input));
      spec.addMethod(constructor(positional));
    }
    carryOvers.addMethodsTo(module, revision);
    carryOvers.addConstructorTo(spec, revision);
    TypeRef body = revision.bodyType();
    List<Member> settable = new ArrayList<>(free);
    if (body != null) {
      settable.add(wholeBody(body));
    }
    module.addType(spec.addMethods(members.setters(settable, input)).build());
  }

  /** The body as one member, where it is no object of members. */
  private static Member wholeBody(TypeRef type) {
    return new Member(
        "body", "body", type, "The body.", false, false, false, false, List.of(), false);
  }

  /**
   * The members that the factories take: the first factory takes the first form of each; a later
   * form of one, such as text where a number was, gets a factory beside it, unless the two would be
   * one method after erasure: such a form has a setter.
   */
  private List<List<Member>> positional(ModuleRevision revision) {
    List<List<Member>> result = new ArrayList<>();
    Set<List<TypeName>> signatures = new HashSet<>();
    List<List<Member>> forms = revision.positional().stream()
        .map(key -> revision.input().stream().filter(m -> m.key().equals(key)).toList())
        .toList();
    int most = forms.stream().mapToInt(List::size).max().orElse(1);
    for (int i = 0; i < most; i++) {
      List<Member> chosen = new ArrayList<>();
      for (List<Member> form : forms) {
        chosen.add(form.get(Math.min(i, form.size() - 1)));
      }
      if (signatures.add(
          chosen.stream().map(m -> erasure(types.argument(m.type()))).toList())) {
        result.add(chosen);
      }
    }
    return result;
  }

  static TypeName erasure(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
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
