package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.output.OutputWriter;
import io.raccordo.generator.suggest.Confidence;
import io.raccordo.generator.suggest.DraftFile;
import io.raccordo.generator.suggest.MigrationSuggester;
import io.raccordo.generator.suggest.Suggestion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Vendors' documents to drafts of {@code migrations.yaml}. The stages, for each connector:
 *
 * <ol>
 *   <li>{@code source} to {@code validate}: as for {@link GenerateConnectors}
 *   <li>{@code match}: operations found again in the next version, and those that are gone
 *       ({@link io.raccordo.generator.diff.OperationMatcher})
 *   <li>{@code suggest}: for those that nobody has answered the most alike operations, and where
 *       their members may go ({@link MigrationSuggester})
 *   <li>{@code draft}: suggestions with their reasons as YAML ({@link DraftFile})
 *   <li>{@code write}: the drafts of all connectors at once, or nothing
 * </ol>
 */
public final class SuggestMigrations {
  private final SuggestRequest request;
  private final Diagnostics diagnostics = new Diagnostics();
  private final OutputWriter writer = new OutputWriter();
  private final List<SuggestResult.Connector> connectors = new ArrayList<>();

  private SuggestMigrations(SuggestRequest request) {
    this.request = request;
  }

  /**
   * Drafts.
   *
   * @throws InvalidInputException when any connector's input cannot be worked with, or a draft of
   *     an earlier run was edited; nothing is written then
   */
  public static SuggestResult run(SuggestRequest request) {
    return new SuggestMigrations(request).run();
  }

  private SuggestResult run() {
    List<Diagnostic> located = new ArrayList<>();
    for (Path folder : request.connectors()) {
      Diagnostics own = new Diagnostics();
      ConnectorReader reader = new ConnectorReader(own);
      try {
        connector(folder, reader, own);
      } catch (InvalidInputException fault) {
        if (own.all().isEmpty()) {
          fault.diagnostics().forEach(own::add);
        }
      }
      own.all().stream()
          .map(d -> d.locatedBy(reader).below(String.valueOf(folder.getFileName())))
          .forEach(located::add);
    }
    located.forEach(diagnostics::add);
    if (diagnostics.hasErrors()) {
      throw new InvalidInputException(diagnostics.all());
    }
    writer.commit();
    return new SuggestResult(connectors, diagnostics.all());
  }

  private void connector(Path folder, ConnectorReader reader, Diagnostics own) {
    ConnectorInput input = reader.folder(folder);
    List<Matching> steps = input.match();
    List<Suggestion> suggestions = steps.stream()
        .flatMap(step -> MigrationSuggester.suggest(step, input.migrations()).stream())
        .toList();
    int removed = steps.stream().mapToInt(step -> step.removed().size()).sum();
    Path drafts = request.drafts();
    Path target = drafts == null ? folder : drafts.resolve(input.id());
    if (!suggestions.isEmpty()) {
      String text = OwnDraft.signed(DraftFile.write(suggestions, input.versions(), reader));
      OwnDraft.check(target.resolve(OwnDraft.NAME), text, own);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      writer.file(target, new GeneratedFile(OwnDraft.NAME, bytes));
    }
    connectors.add(new SuggestResult.Connector(
        input.id(),
        removed,
        removed - suggestions.size(),
        count(suggestions, Confidence.LIKELY),
        count(suggestions, Confidence.POSSIBLE),
        count(suggestions, Confidence.NONE),
        suggestions.isEmpty() ? null : target.resolve(OwnDraft.NAME)));
  }

  private static int count(List<Suggestion> suggestions, Confidence confidence) {
    return (int) suggestions.stream().filter(s -> s.confidence() == confidence).count();
  }
}
