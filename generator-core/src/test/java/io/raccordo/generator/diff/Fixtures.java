package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.rule.Occasion;
import io.raccordo.generator.diff.rule.Rules;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.normalize.Normalizer;
import io.raccordo.generator.openapi.ApiModelReader;
import io.raccordo.generator.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads documents, compares them, and writes findings as text. */
public final class Fixtures {
  /** The day on which fixtures are judged. */
  public static final Occasion OCCASION = new Occasion(LocalDate.of(2026, 1, 1));

  private static final Path FOLDER = Path.of("src/test/resources/diff");

  private Fixtures() {}

  /** All fixture folders, by name. */
  public static List<Path> folders() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Reads one document; the file's name is its label. */
  public static ApiModel read(Path file) {
    try {
      Diagnostics diagnostics = new Diagnostics();
      String name = String.valueOf(file.getFileName());
      return ApiModelReader.lower(
          new SourceReader().read(name, Files.readAllBytes(file), diagnostics), name, diagnostics);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The facts about two documents. */
  public static List<Fact> facts(ApiModel before, ApiModel after) {
    return FactDetector.detect(OperationMatcher.match(before, after, List.of()));
  }

  /** Whether a folder is about documents that are compared as written. */
  public static boolean asWritten(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith("written-");
  }

  /** Whether a folder is about documents that are normalized, as those of a connector are. */
  private static boolean normalized(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith("normalized-");
  }

  /** The facts about two documents, read as a folder asks for it. */
  public static List<Fact> facts(Path folder, ApiModel before, ApiModel after) {
    if (normalized(folder)) {
      Diagnostics diagnostics = new Diagnostics();
      return facts(
          Normalizer.normalize(before, diagnostics), Normalizer.normalize(after, diagnostics));
    }
    return asWritten(folder)
        ? FactDetector.detect(
            OperationMatcher.matchAsWritten(before, after, false),
            new Scope(Reading.AS_WRITTEN, false, Stability.BETA, false, false))
        : facts(before, after);
  }

  /** The findings of a fixture folder. */
  public static List<Finding> findings(Path folder) {
    return Rules.evaluate(
        facts(folder, read(folder.resolve("before.yaml")), read(folder.resolve("after.yaml"))),
        OCCASION);
  }

  /** The findings about two documents. */
  public static List<Finding> findings(ApiModel before, ApiModel after) {
    return Rules.evaluate(facts(before, after), OCCASION);
  }

  /** One line for each finding, with all that it says. */
  public static String text(List<Finding> findings) {
    return findings.stream().map(Fixtures::line).collect(Collectors.joining());
  }

  private static String line(Finding finding) {
    return finding.rule()
        + ' '
        + finding.levels()
        + "\n  "
        + finding.message()
        + "\n  in "
        + finding.operations().stream()
            .map(Object::toString)
            .collect(Collectors.joining(", ", "[", "]"))
        + ' '
        + finding.subject()
        + "\n  "
        + origin(finding.before())
        + "\n  "
        + origin(finding.after())
        + '\n';
  }

  private static String origin(@Nullable Origin origin) {
    return origin == null ? "-" : origin.toString();
  }
}
