package io.raccordo.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.raccordo.generator.output.GeneratedFile;
import javax.lang.model.element.Modifier;

/** What lets hosts find the connector without knowing a generated class. */
final class ProviderEmitter {
  private final ConnectorIndex index;

  ProviderEmitter(ConnectorIndex index) {
    this.index = index;
  }

  TypeSpec emit() {
    ClassName connector = index.connectorClass();
    return TypeSpec.classBuilder(index.ownClass("Provider"))
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("Lets hosts find the connector by {@link java.util.ServiceLoader}.")
        .addSuperinterface(Names.CONNECTOR_PROVIDER)
        .addMethod(MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("For the service loader.")
            .build())
        .addMethod(MethodSpec.methodBuilder("descriptor")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(Names.CONNECTOR_DESCRIPTOR)
            .addStatement("return $T.DESCRIPTOR", connector)
            .build())
        .addMethod(MethodSpec.methodBuilder("builder")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(ParameterizedTypeName.get(Names.CONNECTOR_BUILDER, connector))
            .addParameter(Names.CONNECTION, "connection")
            .addStatement(
                "return $T.of($T.DESCRIPTOR, connection, $T::new)",
                Names.CONNECTOR_BUILDER,
                connector,
                connector)
            .build())
        .build();
  }

  /** The file by which {@code ServiceLoader} finds the provider. */
  GeneratedFile service() {
    return GeneratedFile.ofText(
        "META-INF/services/" + Names.CONNECTOR_PROVIDER.canonicalName(),
        index.ownClass("Provider").canonicalName() + '\n');
  }
}
