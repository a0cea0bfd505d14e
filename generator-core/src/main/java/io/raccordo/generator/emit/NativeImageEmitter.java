package io.raccordo.generator.emit;

import io.raccordo.generator.output.GeneratedFile;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What GraalVM's native-image has to be told: which resources are read at run time. Generated code
 * does not reflect, and providers of services are found by native-image itself.
 */
final class NativeImageEmitter {
  private final String connector;

  NativeImageEmitter(String connector) {
    this.connector = connector;
  }

  /** In the form that GraalVM for JDK 17 and 21 reads, and later ones still do. */
  GeneratedFile emit() {
    String includes = List.of(".json", ".schemas.json").stream()
        .map(end -> "      {\"pattern\": \"\\\\QMETA-INF/raccordo/" + connector + end + "\\\\E\"}")
        .collect(Collectors.joining(",\n"));
    return GeneratedFile.ofText(
        "META-INF/native-image/io.raccordo/" + connector + "/resource-config.json",
        "{\n  \"resources\": {\n    \"includes\": [\n" + includes + "\n    ]\n  }\n}\n");
  }
}
