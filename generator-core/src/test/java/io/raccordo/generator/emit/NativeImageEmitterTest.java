package io.raccordo.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every resource that is read at run time is named to native-image, and none besides. */
class NativeImageEmitterTest {
  private static final Path GOLDENS = Path.of("src", "test", "resources", "emit");

  static List<Path> connectors() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDENS)) {
      return folders
          .filter(f -> Files.isDirectory(f.resolve("META-INF")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("connectors")
  void namesWhatIsRead(Path connector) throws IOException {
    List<Pattern> patterns = new ArrayList<>();
    new ObjectMapper()
        .readTree(Files.readAllBytes(
            connector.resolve("META-INF/native-image/io.raccordo/demo/resource-config.json")))
        .path("resources")
        .path("includes")
        .forEach(include -> patterns.add(Pattern.compile(include.path("pattern").asText())));
    List<String> resources;
    try (Stream<Path> files = Files.list(connector.resolve("META-INF/raccordo"))) {
      resources =
          files.map(f -> "META-INF/raccordo/" + f.getFileName()).sorted().toList();
    }
    assertThat(resources)
        .isNotEmpty()
        .hasSameSizeAs(patterns)
        .allSatisfy(resource ->
            assertThat(patterns).anySatisfy(pattern -> assertThat(resource).matches(pattern)));
    assertThat(patterns)
        .noneSatisfy(pattern -> assertThat("META-INF/raccordo/demoXjson").matches(pattern));
  }
}
