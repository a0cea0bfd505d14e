package io.raccordo.it.hardcase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.generator.GenerateConnectors;
import io.raccordo.generator.GenerateRequest;
import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One fixture folder, and what was made of it. */
final class HardCase {
  private static final ObjectMapper JSON = new ObjectMapper();
  /** Files of a fixture that are no part of the connector. */
  private static final Set<String> NO_INPUT = Set.of("expected.txt", "calls.txt");

  private static final int MOST = 80;
  private static final int SHOWN = 10;

  private final Path fixture;
  private final Path work;
  private List<Diagnostic> diagnostics = List.of();
  private boolean generated;

  HardCase(Path fixture, Path work) {
    this.fixture = fixture;
    this.work = work;
  }

  String name() {
    return fixture.getFileName().toString();
  }

  Path expected() {
    return fixture.resolve("expected.txt");
  }

  /** Folder of its sources, with its own name. */
  Path java() {
    return work.resolve("java").resolve(name());
  }

  boolean generated() {
    return generated;
  }

  /** Generates from a copy, as the ledger is written beside the documents. */
  void generate() throws IOException {
    Path copy = work.resolve("connectors").resolve(name());
    copy(copy);
    try {
      diagnostics = GenerateConnectors.run(new GenerateRequest(
              List.of(copy),
              java(),
              resources(),
              work.resolve("reports").resolve(name()),
              true,
              -1))
          .diagnostics();
      generated = true;
    } catch (InvalidInputException refused) {
      diagnostics = refused.diagnostics();
    }
  }

  private void copy(Path into) throws IOException {
    try (Stream<Path> files = Files.walk(fixture)) {
      for (Path file : files.toList()) {
        Path target = into.resolve(fixture.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (!NO_INPUT.contains(file.getFileName().toString())) {
          Files.writeString(target, Expansion.expand(Files.readString(file)));
        }
      }
    }
  }

  Path resources() {
    return work.resolve("resources").resolve(name());
  }

  /** What came out, as {@code expected.txt} holds it. */
  String outcome(PublicApi api, List<String> javac)
      throws IOException, ReflectiveOperationException {
    StringBuilder text = new StringBuilder();
    if (generated) {
      text.append("modules\n");
      append(text, modules());
      text.append("classes\n");
      if (javac.isEmpty()) {
        append(
            text,
            api.lines(basePackage()).stream()
                .filter(line -> !line.contains("Provider: ") && !line.contains("Connector: "))
                .toList());
      }
      javac.forEach(message -> text.append("  JAVAC ").append(message).append('\n'));
    } else {
      text.append("nothing generated\n");
    }
    text.append("diagnostics\n");
    append(text, diagnostics.stream().map(this::diagnostic).toList());
    return text.toString();
  }

  private String diagnostic(Diagnostic found) {
    String place = found.range() == null ? "-" : found.range().toString();
    return found.severity() + " " + found.code() + ' ' + place.replace(name() + '/', "");
  }

  /** Of many lines the first ones and their number. */
  private static void append(StringBuilder text, List<String> lines) {
    int shown = lines.size() > MOST ? SHOWN : lines.size();
    lines.subList(0, shown).forEach(line -> text.append("  ").append(line).append('\n'));
    if (shown < lines.size()) {
      text.append("  ... ").append(lines.size()).append(" in all\n");
    }
  }

  private List<String> modules() throws IOException {
    List<String> modules = new ArrayList<>();
    for (JsonNode module : manifest().path("modules")) {
      if (!module.path("kind").asText().equals("UNIVERSAL")) {
        modules.add(module(module));
      }
    }
    return modules;
  }

  private static String module(JsonNode module) {
    StringBuilder line = new StringBuilder(module.path("id").asText())
        .append(' ')
        .append(module.path("kind").asText());
    for (JsonNode binding : module.path("bindings")) {
      line.append(' ')
          .append(binding.path("method").asText())
          .append(' ')
          .append(binding.path("path").asText());
    }
    return line.toString();
  }

  private JsonNode manifest() throws IOException {
    return JSON.readTree(
        resources().resolve("META-INF/raccordo").resolve(name() + ".json").toFile());
  }

  private String basePackage() throws IOException {
    try (Stream<Path> files = Files.walk(java())) {
      Path connector = files
          .filter(f -> f.getFileName().toString().endsWith("Connector.java"))
          .min((a, b) -> Integer.compare(a.getNameCount(), b.getNameCount()))
          .orElseThrow();
      return java().relativize(connector.getParent()).toString().replace('/', '.');
    }
  }
}
