package io.raccordo.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.Binding;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.UpgradePlan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The class of a module revision: its descriptor, its input and the types that only it uses. */
final class ModuleEmitter {
  private final JavaTypes types;
  private final TypeEmitter nested;
  private final ServingEmitter servings;
  private final InputEmitter inputs;
  private final ConnectorIndex index;

  ModuleEmitter(ConnectorIndex index, JavaTypes types, MemberEmitter members, TypeEmitter nested) {
    this.index = index;
    this.types = types;
    this.nested = nested;
    this.servings = new ServingEmitter(index, types);
    this.inputs = new InputEmitter(types, members, new CarryOverEmitter(index, types));
  }

  TypeSpec emit(ModuleRevision revision) {
    TypeSpec.Builder spec = TypeSpec.classBuilder(revision.name().simpleName())
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc(javadoc(revision))
        .addField(descriptor(revision))
        .addMethod(
            MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (revision.deprecated() != null) {
      spec.addAnnotation(Deprecated.class);
    }
    switch (revision.kind()) {
      case ACTION -> inputs.addTo(spec, revision, Names.ACTION_INPUT);
      case SEARCH -> inputs.addTo(spec, revision, Names.SEARCH_INPUT);
      case INSTANT_TRIGGER -> {}
      case TRIGGER, UNIVERSAL ->
        throw new IllegalArgumentException("Not a module of its own operation: " + revision.id());
    }
    nested.addNested(revision.nested(), spec);
    return spec.build();
  }

  private CodeBlock javadoc(ModuleRevision revision) {
    String label = sentence(Javadoc.words(revision.label()));
    String text = revision.documentation() == null
        ? ""
        : JavadocText.of(revision.documentation(), JavadocText.TYPE, label);
    Javadoc javadoc = new Javadoc();
    if (text.isEmpty() || text.startsWith(label)) {
      javadoc.text(text.isEmpty() ? label : text);
    } else {
      javadoc.text(label).text(text);
    }
    if (revision.deprecated() != null) {
      javadoc.tag("deprecated", deprecation(revision.deprecated(), revision));
    }
    return javadoc.build();
  }

  private static String sentence(String words) {
    return words.isEmpty() || ".!?".indexOf(words.charAt(words.length() - 1)) >= 0
        ? words
        : words + '.';
  }

  /** Why, with a link to the class that serves the newest version where there is one. */
  private String deprecation(String why, ModuleRevision revision) {
    String words = Javadoc.words(why);
    return upgrades(revision, index.newestVersion()).stream()
        .flatMap(upgrade -> index.target(upgrade).stream())
        .filter(target -> !target.equals(revision))
        .findFirst()
        .map(target ->
            words + (words.endsWith(".") ? " See" : "; see") + " {@link " + target.name() + '}')
        .orElse(words);
  }

  private static List<UpgradePlan> upgrades(ModuleRevision revision, String version) {
    return revision.upgrades().getOrDefault(version, List.of());
  }

  private FieldSpec descriptor(ModuleRevision revision) {
    ClassName module = switch (revision.kind()) {
      case SEARCH -> Names.SEARCH_MODULE;
      case INSTANT_TRIGGER -> Names.INSTANT_TRIGGER_MODULE;
      default -> Names.ACTION_MODULE;
    };
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("$T.DESCRIPTOR", index.connectorClass()));
    arguments.add(StringLiteral.of(revision.family()));
    arguments.add(CodeBlock.of("$L", revision.number()));
    arguments.add(StringLiteral.of(VendorText.oneLine(revision.label())));
    arguments.add(types.outputForm(revision.output()));
    arguments.addAll(servings.emit(revision));
    FieldSpec.Builder field = FieldSpec.builder(
            ParameterizedTypeName.get(module, types.output(revision.output())),
            "MODULE",
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$T.of($>$>\n$L$<$<)", module, CodeBlock.join(arguments, ",\n"));
    if (!revision.bindings().isEmpty()) {
      field.addJavadoc("$L.", operation(revision.bindings().get(0)));
    }
    if (revision.deprecated() == null && leadsToDeprecated(revision)) {
      field.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "$S", "deprecation")
          .build());
    }
    return field.build();
  }

  private static String operation(Binding binding) {
    OperationKey operation = binding.operation();
    return switch (operation.kind()) {
      case PATH -> Javadoc.code(operation.method() + " " + operation.path());
      case WEBHOOK -> "Webhook " + Javadoc.code(operation.path());
      case CALLBACK -> "Callback " + Javadoc.code(operation.path());
    };
  }

  private boolean leadsToDeprecated(ModuleRevision revision) {
    return revision.upgrades().values().stream()
        .flatMap(List::stream)
        .flatMap(upgrade -> index.target(upgrade).stream())
        .anyMatch(target -> target.deprecated() != null);
  }
}
