package io.raccordo.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.GenerateConnectors;
import io.raccordo.generator.GenerateRequest;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.source.SourceReader;
import io.raccordo.it.support.JavaCompilation;
import io.raccordo.it.support.ProjectRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each hostile text in each place where a document can hold one, alone and inside a word: a
 * connector comes out, it compiles without a warning, and the text is nothing but text.
 */
@Tag("once")
class HostileDocumentTest {
  private static final Path TEMPLATE =
      ProjectRoot.get().resolve("it-tests/hostile-texts/template.yaml");

  private static final Pattern UNSAFE = Pattern.compile(
      "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f]");

  @TempDir
  Path work;

  @Test
  void textIsNothingButText() throws IOException {
    JsonNode template = new SourceReader()
        .read("template", Files.readAllBytes(TEMPLATE), new Diagnostics())
        .root()
        .root();
    List<Path> sources = new ArrayList<>();
    // A half of a surrogate pair is refused where a name holds it; plain words are hard cases.
    List<String> texts = HostileTexts.ALL.stream()
        .filter(StandardCharsets.UTF_8.newEncoder()::canEncode)
        .filter(text -> text.isEmpty() || !text.matches("[A-Za-z0-9_]{1,10}"))
        .toList();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      sources.add(generate("alone-" + i, planted(template, text)));
      sources.add(generate("inside-" + i, planted(template, "be" + text + "fore")));
    }

    assertThat(JavaCompilation.compile(sources, work.resolve("classes"))).isEmpty();
    assertThat(classNames()).contains("Connector.class").doesNotContain("Injected.class");
  }

  /** Everything that is generated is text in one line style without a sign that hides another. */
  private Path generate(String name, JsonNode document) throws IOException {
    Path folder = Files.createDirectories(work.resolve("connectors").resolve(name));
    Files.write(folder.resolve("v1.json"), MutantMaker.bytes(document));
    Path java = work.resolve("java").resolve(name);
    Path resources = work.resolve("resources").resolve(name);
    GenerateConnectors.run(new GenerateRequest(
        List.of(folder), java, resources, work.resolve("reports").resolve(name), true, -1));
    for (Path file : files(java)) {
      assertThat(UNSAFE.matcher(Files.readString(file)).find()).as("%s", file).isFalse();
    }
    assertThat(files(resources)).isNotEmpty();
    return java;
  }

  private List<String> classNames() throws IOException {
    return files(work.resolve("classes")).stream()
        .map(f -> f.getFileName().toString())
        .map(n -> n.endsWith("Connector.class") ? "Connector.class" : n)
        .distinct()
        .toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static JsonNode planted(JsonNode node, String text) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(m -> copy.set(planted(m.getKey(), text), planted(m.getValue(), text)));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> copy.add(planted(item, text)));
      return copy;
    }
    return node.isTextual()
        ? JsonNodeFactory.instance.textNode(planted(node.textValue(), text))
        : node;
  }

  /** In a reference as a part of a JSON Pointer in a URI fragment. */
  private static String planted(String place, String text) {
    String token = text.replace("~", "~0").replace("/", "~1").replace("%", "%25");
    return place.replace("@TEXT@", text).replace("@REF@", token);
  }
}
