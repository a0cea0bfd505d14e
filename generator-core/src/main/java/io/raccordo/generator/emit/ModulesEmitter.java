package io.raccordo.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.raccordo.generator.plan.ClassRef;
import io.raccordo.generator.plan.ModuleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The list of all modules, which a host asks the connector for. */
final class ModulesEmitter {
  /**
   * A field access and an array store take eleven bytes of a method's 65,535 (JVMS 4.7.3); the name
   * of a class and of its field five of a class's 65,535 constants (JVMS 4.1).
   */
  private static final int MOST_IN_A_CLASS = 1_000;

  private final ConnectorIndex index;
  private final JavaTypes types;

  ModulesEmitter(ConnectorIndex index, JavaTypes types) {
    this.index = index;
    this.types = types;
  }

  TypeSpec emit() {
    TypeName list = ParameterizedTypeName.get(
        com.palantir.javapoet.ClassName.get(List.class), Names.MODULE_DESCRIPTOR);
    TypeSpec.Builder spec = TypeSpec.classBuilder(index.ownClass("Modules"))
        .addModifiers(Modifier.FINAL)
        .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "deprecation")
            .build())
        .addMethod(
            MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    List<CodeBlock> modules =
        modules().map(name -> CodeBlock.of("$T.MODULE", types.name(name))).toList();
    if (modules.size() <= MOST_IN_A_CLASS) {
      return spec.addMethod(list("all", list, modules)).build();
    }
    List<CodeBlock> parts = new ArrayList<>();
    for (int from = 0; from < modules.size(); from += MOST_IN_A_CLASS) {
      String name = "Part" + (parts.size() + 1);
      List<CodeBlock> some =
          modules.subList(from, Math.min(modules.size(), from + MOST_IN_A_CLASS));
      parts.add(CodeBlock.of("$N.all()", name));
      spec.addType(TypeSpec.classBuilder(name)
          .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
          .addMethod(list("all", list, some))
          .build());
    }
    return spec.addMethod(MethodSpec.methodBuilder("all")
            .addModifiers(Modifier.STATIC)
            .returns(list)
            .addStatement(
                "return $T.of($L).flatMap($T::stream).toList()",
                Stream.class,
                CodeBlock.join(parts, ", "),
                List.class)
            .build())
        .build();
  }

  /** Sorted by id; revisions of one id are in order already. */
  private Stream<ClassRef> modules() {
    SortedMap<String, List<ClassRef>> byId = new TreeMap<>();
    index
        .plan()
        .families()
        .forEach(family -> family.revisions().stream()
            .filter(revision -> revision.kind() != ModuleKind.UNIVERSAL)
            .forEach(revision -> of(family.id(), byId).add(revision.name())));
    index.plan().triggers().forEach(each -> of(each.family(), byId).add(each.name()));
    return byId.values().stream().flatMap(List::stream);
  }

  private static List<ClassRef> of(String id, Map<String, List<ClassRef>> byId) {
    return byId.computeIfAbsent(id, key -> new ArrayList<>());
  }

  private static MethodSpec list(String name, TypeName list, List<CodeBlock> modules) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.STATIC)
        .returns(list)
        .addCode("return $T.of($>$>", List.class)
        .addCode(
            modules.isEmpty()
                ? CodeBlock.builder().build()
                : CodeBlock.of("\n$L", CodeBlock.join(modules, ",\n")))
        .addCode("$<$<);\n")
        .build();
  }
}
