package io.raccordo.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.TypeRef;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Upgrades for those who hold an old input or a new output: the module that takes over begins an
 * input with an old one, and the old module makes its output of a new one.
 */
final class CarryOverEmitter {
  private final ConnectorIndex index;
  private final JavaTypes types;

  CarryOverEmitter(ConnectorIndex index, JavaTypes types) {
    this.index = index;
    this.types = types;
  }

  void addMethodsTo(TypeSpec.Builder module, ModuleRevision revision) {
    index.upgradedTo(revision).forEach(older -> module.addMethod(upgradeInput(older, revision)));
    Set<TypeName> taken = new HashSet<>();
    for (ModuleRevision newer : index.upgradesOf(revision)) {
      if (isJson(revision.output())
          && isJson(newer.output())
          && index.changesOutput(revision, newer)
          && taken.add(erasure(types.output(newer.output())))) {
        module.addMethod(downgradeOutput(revision, newer));
      }
    }
  }

  /** The constructor that {@code upgradeInput} calls. */
  void addConstructorTo(TypeSpec.Builder input, ModuleRevision revision) {
    if (!index.upgradedTo(revision).isEmpty()) {
      input.addMethod(MethodSpec.constructorBuilder()
          .addModifiers(Modifier.PRIVATE)
          .addParameter(
              ParameterizedTypeName.get(
                  Names.MODULE_INPUT, WildcardTypeName.subtypeOf(Object.class)),
              "older")
          .addStatement("super(MODULE, older)")
          .build());
    }
  }

  private MethodSpec upgradeInput(ModuleRevision older, ModuleRevision newer) {
    ClassName input = types.name(newer.name()).nestedClass("Input");
    MethodSpec.Builder method = MethodSpec.methodBuilder("upgradeInput")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(new Javadoc()
            .text("Begins an input with what one of {@link " + older.name() + "} says.")
            .build())
        .returns(input)
        .addParameter(types.name(older.name()).nestedClass("Input"), "older")
        .addStatement("return new $T(older)", input);
    return permitted(method, older, newer).build();
  }

  private MethodSpec downgradeOutput(ModuleRevision older, ModuleRevision newer) {
    MethodSpec.Builder method = MethodSpec.methodBuilder("downgradeOutput")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(new Javadoc()
            .text("What this module makes of an output of {@link " + newer.name() + "}.")
            .build())
        .returns(types.output(older.output()))
        .addParameter(types.output(newer.output()), "newer")
        .addStatement("return MODULE.downgrade($T.MODULE, newer)", types.name(newer.name()));
    return permitted(method, newer, older).build();
  }

  /** One deprecated class may speak of another. */
  private static MethodSpec.Builder permitted(
      MethodSpec.Builder method, ModuleRevision other, ModuleRevision own) {
    if (other.deprecated() != null && own.deprecated() == null) {
      method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "$S", "deprecation")
          .build());
    }
    return method;
  }

  private static TypeName erasure(TypeName type) {
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }

  private static boolean isJson(TypeRef output) {
    return !(output instanceof TypeRef.Binary
        || output instanceof TypeRef.StreamOf
        || output instanceof TypeRef.NoContent
        || output instanceof TypeRef.Text);
  }
}
