package io.raccordo.it.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.source.ResolvedDocument;
import io.raccordo.it.support.SharedSpecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document in disguise is the same document: comparing finds nothing, at no level. */
@Tag("once")
class DisguiseTest {
  private static final Map<String, Disguise> DISGUISES = disguises();

  private static Map<String, Disguise> disguises() {
    Map<String, Disguise> disguises = new LinkedHashMap<>();
    disguises.put("itself", new Unchanged());
    disguises.put("reordered", new Reordered());
    disguises.put("reformatted", new Reformatted());
    disguises.put("components renamed", new RenamedComponents());
    disguises.put("components inlined", new InlinedComponents());
    disguises.put("3.0 as 3.1", new ConvertedTo31());
    return disguises;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "box/v2025.0/2025-12-18.json",
        "adyen-transferservice/v3.json",
        "workfront-approvals/2026-05-12.json"
      })
  void findsNothing(String document, @TempDir Path scratch) throws IOException {
    check(SharedSpecs.require(document), scratch);
  }

  static List<String> all() throws IOException {
    Path index = SharedSpecs.require("index.tsv");
    List<String> documents = new ArrayList<>();
    for (String line : Files.readAllLines(index)) {
      String file = line.substring(0, line.indexOf('\t'));
      if (Files.isRegularFile(index.resolveSibling(file))) {
        documents.add(file);
      }
    }
    return documents;
  }

  @Tag("full")
  @ParameterizedTest
  @MethodSource("all")
  void findsNothingInAnyDocument(String document, @TempDir Path scratch) throws IOException {
    check(SharedSpecs.require(document), scratch);
  }

  static void check(Path file, Path scratch) throws IOException {
    ApiModel original;
    ResolvedDocument resolved;
    try {
      resolved = Stages.resolve(file);
      original = Stages.read(resolved);
    } catch (InvalidInputException refused) {
      // A document that is refused cannot be compared with anything.
      assertThat(refused.diagnostics()).isNotEmpty();
      return;
    }
    Map<String, String> failures = new LinkedHashMap<>();
    for (Map.Entry<String, Disguise> disguise : DISGUISES.entrySet()) {
      ObjectNode document = resolved.root().root().deepCopy();
      Optional<ObjectNode> disguised = disguise.getValue().apply(document);
      if (disguised.isPresent()) {
        byte[] content =
            disguise.getValue().write(disguised.get(), resolved.root().name());
        ApiModel other = Stages.read(Stages.instead(resolved, file, content, scratch));
        List<Finding> findings = new ArrayList<>(Stages.findings(original, other));
        findings.addAll(Stages.findings(other, original));
        if (!findings.isEmpty()) {
          failures.put(disguise.getKey(), findings.size() + " findings:\n" + text(findings));
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  private static String text(List<Finding> findings) {
    return findings.stream()
        .limit(8)
        .map(f -> f.rule() + ": " + f.message() + " "
            + f.operations().stream().limit(1).toList() + ' ' + f.subject() + ' ' + f.before() + ' '
            + f.after())
        .collect(Collectors.joining("\n"));
  }
}
