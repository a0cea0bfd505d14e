package io.raccordo.it.diff;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diff.FactDetector;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.OperationMatcher;
import io.raccordo.generator.diff.rule.Occasion;
import io.raccordo.generator.diff.rule.Rules;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.normalize.Normalizer;
import io.raccordo.generator.openapi.ApiModelReader;
import io.raccordo.generator.source.ParsedDocument;
import io.raccordo.generator.source.ResolvedDocument;
import io.raccordo.generator.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The stages of the facade {@code CompareVersions} up to the rules, in memory. */
public final class Stages {
  private Stages() {}

  /** From bytes to a normalized model. */
  static ApiModel read(String name, byte[] content) {
    return read(new SourceReader().read(name, content, new Diagnostics()));
  }

  /** A document and all that it refers to. */
  public static ResolvedDocument resolve(Path file) {
    SourceReader sources = new SourceReader();
    Diagnostics diagnostics = new Diagnostics();
    return sources.read(sources.succession(List.of(file), diagnostics).get(0), diagnostics);
  }

  /** The same with other content in the root; in memory where it refers to no other file. */
  static ResolvedDocument instead(
      ResolvedDocument original, Path file, byte[] content, Path scratch) throws IOException {
    String name = original.root().name();
    if (original.documents().size() == 1) {
      String other = content[0] == '{' ? name : name.replace(".json", ".yaml");
      return new SourceReader().read(other, content, new Diagnostics());
    }
    for (ParsedDocument document : original.documents()) {
      Path copy = scratch.resolve(document.name());
      Files.createDirectories(copy.getParent());
      Files.write(
          copy,
          document == original.root()
              ? content
              : Files.readAllBytes(file.resolveSibling(document.name())));
    }
    return resolve(scratch.resolve(name));
  }

  public static ApiModel read(ResolvedDocument document) {
    Diagnostics diagnostics = new Diagnostics();
    return Normalizer.normalize(
        ApiModelReader.lower(document, document.root().name(), diagnostics), diagnostics);
  }

  public static List<Finding> findings(ApiModel before, ApiModel after) {
    return Rules.evaluate(
        FactDetector.detect(OperationMatcher.match(before, after, List.of())), Occasion.TIMELESS);
  }
}
