package io.raccordo.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.raccordo.generator.model.Server;
import io.raccordo.generator.plan.ConnectionTest;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ErrorMeaning;
import io.raccordo.generator.plan.VersionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The connector class: its descriptor, and how to connect. */
final class ConnectorClassEmitter {
  private final ConnectorIndex index;

  ConnectorClassEmitter(ConnectorIndex index) {
    this.index = index;
  }

  TypeSpec emit() {
    ConnectorPlan plan = index.plan();
    ClassName name = index.connectorClass();
    TypeName builder = ParameterizedTypeName.get(Names.CONNECTOR_BUILDER, name);
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(StringLiteral.of(plan.id()));
    arguments.add(StringLiteral.of(VendorText.oneLine(plan.label())));
    arguments.add(CodeBlock.of("$T::all", index.ownClass("Modules")));
    plan.versions().forEach(version -> arguments.add(version(version)));
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("Calls $L.", Javadoc.words(plan.label()))
        .superclass(Names.CONNECTOR)
        .addField(FieldSpec.builder(
                Names.CONNECTOR_DESCRIPTOR,
                "DESCRIPTOR",
                Modifier.PUBLIC,
                Modifier.STATIC,
                Modifier.FINAL)
            .addJavadoc("The connector: its API versions and modules.")
            .initializer(descriptor(arguments))
            .build())
        .addMethod(MethodSpec.constructorBuilder()
            .addParameter(builder, "builder")
            .addStatement("super(builder)")
            .build())
        .addMethod(MethodSpec.methodBuilder("connect")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Connects to the latest API version.")
            .returns(name)
            .addParameter(index.ownClass("Connection"), "connection")
            .addStatement("return builder(connection).connect()")
            .build())
        .addMethod(MethodSpec.methodBuilder("builder")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Begins to set up a connector.")
            .returns(builder)
            .addParameter(index.ownClass("Connection"), "connection")
            .addStatement(
                "return $T.of(DESCRIPTOR, connection, $T::new)", Names.CONNECTOR_BUILDER, name)
            .build())
        .build();
  }

  private CodeBlock descriptor(List<CodeBlock> arguments) {
    BindingEmitter.Call call = new BindingEmitter.Call(CodeBlock.of(
        "$T.of($>$>\n$L$<$<)", Names.CONNECTOR_DESCRIPTOR, CodeBlock.join(arguments, ",\n")));
    List<CodeBlock> schemes =
        index.securitySchemes().stream().map(SecuritySchemeEmitter::emit).toList();
    if (!schemes.isEmpty()) {
      call.add(CodeBlock.of("$Z.securitySchemes($>$>\n$L$<$<)", CodeBlock.join(schemes, ",\n")));
    }
    ConnectionTest test = index.plan().test();
    if (test != null) {
      call.add("testedBy", test.module());
    }
    List<CodeBlock> errors =
        index.plan().errors().stream().map(ConnectorClassEmitter::error).toList();
    if (!errors.isEmpty()) {
      call.add(CodeBlock.of("$Z.errors($>$>\n$L$<$<)", CodeBlock.join(errors, ",\n")));
    }
    return call.build();
  }

  private static CodeBlock error(ErrorMeaning error) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.of($T.$L)", Names.ERROR_RULE, Names.ERROR_KIND, error.kind());
    if (!error.statuses().isEmpty()) {
      code.add(
          ".status($L)",
          CodeBlock.join(
              error.statuses().stream()
                  .map(status -> CodeBlock.of("$L", status))
                  .toList(),
              ", "));
    }
    String pointer = error.pointer();
    if (pointer != null) {
      List<String> texts = new ArrayList<>(List.of(pointer));
      texts.addAll(error.values());
      code.add(".when($L)", StringLiteral.list(texts));
    }
    return code.build();
  }

  private static CodeBlock version(VersionPlan version) {
    Server server = version.servers().isEmpty() ? null : version.servers().get(0);
    BindingEmitter.Call call = new BindingEmitter.Call(CodeBlock.of(
        "$T.of($L, $L)",
        Names.API_VERSION,
        StringLiteral.of(version.label()),
        StringLiteral.of(server == null ? "" : server.url())));
    if (server != null) {
      for (Map.Entry<String, Server.Variable> variable : server.variables().entrySet()) {
        List<String> texts =
            new ArrayList<>(List.of(variable.getKey(), variable.getValue().defaultValue()));
        texts.addAll(variable.getValue().values());
        call.addUnlessEmpty("variable", texts);
      }
    }
    VersionPlan.Selection selector = version.selector();
    if (selector != null) {
      String method = selector.in() == VersionPlan.Selection.In.HEADER ? "header" : "query";
      call.add(method, selector.name(), selector.value());
    }
    if (!version.live()) {
      call.add("retired");
    }
    String sunset = version.sunset();
    if (sunset != null && UpgradeEmitter.isDay(sunset)) {
      call.add("sunset", sunset);
    }
    return call.build();
  }
}
