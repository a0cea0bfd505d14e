package io.raccordo.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.EraseMethods;
import io.raccordo.generator.plan.Member;
import io.raccordo.generator.plan.ScalarType;
import io.raccordo.generator.plan.TypePlan;
import io.raccordo.generator.plan.TypeRef;
import io.raccordo.generator.plan.VersionPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The accessor of a member, and its setters in a builder or input. */
final class MemberEmitter {
  private final JavaTypes types;
  private final List<String> versions;

  /** Accessor and setters say the same, and many members share their words. */
  private final Map<String, String> documentation = new ConcurrentHashMap<>();

  MemberEmitter(ConnectorPlan plan, JavaTypes types) {
    this.types = types;
    this.versions = plan.versions().stream().map(VersionPlan::label).toList();
  }

  /** The method that reads the member of a view. */
  MethodSpec accessor(Member member) {
    TypeRef type = types.resolve(member.type());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(member.javaName()).addModifiers(Modifier.PUBLIC);
    describe(method, member);
    CodeBlock key = StringLiteral.of(member.key());
    if (type instanceof TypeRef.ListOf list) {
      method
          .returns(types.type(type))
          .addStatement("return list($L, $L)", key, types.form(list.item()));
    } else if (type instanceof TypeRef.MapOf map) {
      method
          .returns(types.type(type))
          .addStatement("return map($L, $L)", key, types.form(map.value()));
    } else {
      method
          .returns(types.nullable(type))
          .addStatement("return get($L, $L)", key, types.form(type));
    }
    return method.build();
  }

  /** The methods that set members, for a class whose {@code set} answers {@code self}. */
  List<MethodSpec> setters(List<Member> members, ClassName self) {
    List<MethodSpec> methods = new ArrayList<>();
    EraseMethods erasers = new EraseMethods(members);
    for (Member member : members) {
      methods.add(setter(member, self));
      methods.addAll(overloads(member, self));
      String eraser = erasers.of(member);
      if (eraser != null) {
        methods.add(eraser(member, self, eraser));
      }
    }
    return methods;
  }

  private MethodSpec setter(Member member, ClassName self) {
    MethodSpec.Builder method = begin(member, self);
    return method
        .addParameter(types.argument(member.type()), "value")
        .addStatement(
            "return set($L, $L, value)", StringLiteral.of(member.key()), types.form(member.type()))
        .build();
  }

  /** One setter for each scalar that a union admits, so that callers need not name the union. */
  private List<MethodSpec> overloads(Member member, ClassName self) {
    if (!(member.type() instanceof TypeRef.Named named)
        || !(types.plan(named.name()) instanceof TypePlan.UnionType union)) {
      return List.of();
    }
    List<MethodSpec> methods = new ArrayList<>();
    Set<TypeName> taken = new HashSet<>();
    for (TypePlan.Case form : union.cases()) {
      TypeRef type = types.resolve(form.type());
      if (type instanceof TypeRef.Scalar && taken.add(types.argument(type))) {
        methods.add(begin(member, self)
            .addParameter(types.argument(type), "value")
            .addStatement(
                "return $N($T.of$L(value))",
                member.javaName(),
                types.name(named.name()),
                form.javaName())
            .build());
      }
    }
    return methods;
  }

  private MethodSpec eraser(Member member, ClassName self, String name) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(self)
        .addJavadoc("Sends {@code null} for {@link #$L}.", member.javaName());
    if (isDeprecated(member)) {
      method.addJavadoc("\n\n@deprecated $L", deprecation(member)).addAnnotation(Deprecated.class);
    }
    return method
        .addStatement("return sendNull($L)", StringLiteral.of(member.key()))
        .build();
  }

  private MethodSpec.Builder begin(Member member, ClassName self) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(member.javaName())
        .addModifiers(Modifier.PUBLIC)
        .returns(self);
    describe(method, member);
    return method;
  }

  private void describe(MethodSpec.Builder method, Member member) {
    Javadoc javadoc = new Javadoc().text(documentation(member)).text(knownValues(member));
    if (isDeprecated(member)) {
      javadoc.tag("deprecated", deprecation(member));
      method.addAnnotation(Deprecated.class);
    }
    CodeBlock text = javadoc.build();
    if (!text.isEmpty()) {
      method.addJavadoc(text);
    }
  }

  /** The member's documentation as Javadoc; empty when it has none. */
  String documentation(Member member) {
    String text = member.documentation();
    return text == null
        ? ""
        : documentation.computeIfAbsent(text, t -> JavadocText.of(t, JavadocText.MEMBER, ""));
  }

  private static boolean isDeprecated(Member member) {
    return member.deprecated() || member.retired();
  }

  private String deprecation(Member member) {
    if (!member.retired()) {
      return "the API has deprecated it";
    }
    int last = member.versions().stream().mapToInt(versions::indexOf).max().orElse(-1);
    return last < 0 || last + 1 >= versions.size()
        ? "absent from the newest API version"
        : "absent since API version " + Javadoc.words(versions.get(last + 1));
  }

  private String knownValues(Member member) {
    boolean numbers = member.type() instanceof TypeRef.Named named
        && types.plan(named.name()) instanceof TypePlan.EnumType enumeration
        && enumeration.base() != ScalarType.STRING;
    return numbers ? "Known values: " + values((TypeRef.Named) member.type()) + "." : "";
  }

  private String values(TypeRef.Named named) {
    TypePlan.EnumType type =
        (TypePlan.EnumType) java.util.Objects.requireNonNull(types.plan(named.name()));
    return type.constants().stream()
        .limit(50)
        .map(constant -> Javadoc.words(constant.value().asText()))
        .collect(Collectors.joining(", "));
  }
}
