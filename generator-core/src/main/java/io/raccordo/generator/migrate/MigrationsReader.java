package io.raccordo.generator.migrate;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.migrate.Migration.InputGuard;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.UpgradePlan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code migrations.yaml}, which {@code migrations.schema.json} describes. What it says of
 * the documents is not looked at here: see {@link MigrationsCheck}.
 */
public final class MigrationsReader {
  private final Diagnostics diagnostics;

  /** One end of an answer. */
  private record Endpoint(String version, OperationKey operation) {}

  private MigrationsReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Reads the tree of a file. Every fault is an error, all of them in one run; an answer or step
   * with a fault is left out.
   *
   * <p>Pointers of steps and guards stay as written. A {@code move} with {@code convert} makes a
   * Convert and a Move, a {@code map} with {@code to} a MapValues and a Move, an {@code each} with
   * {@code to} an Each and a Move, and with {@code convert} a Convert behind the Each, always of
   * the same place.
   *
   * @param root the root of that file
   */
  public static Migrations read(JsonNode tree, Origin root, Diagnostics diagnostics) {
    Mapping file = Mapping.of(tree, root, "The file", diagnostics);
    return file == null ? Migrations.NONE : new MigrationsReader(diagnostics).read(file);
  }

  private Migrations read(Mapping file) {
    file.allow("migrations").require("migrations");
    List<JsonNode> elements = file.list("migrations", true);
    List<Migration> answers = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Origin origin = file.at("migrations").child(i);
      Mapping entry = Mapping.of(elements.get(i), origin, "This answer", diagnostics);
      if (entry != null) {
        answer(entry).ifPresent(answers::add);
      }
    }
    return new Migrations(file.origin(), answers);
  }

  private Optional<Migration> answer(Mapping entry) {
    entry.allow("from", "to", "noTarget", "when", "input", "output").require("from");
    StepOrigins.Builder origins = new StepOrigins.Builder();
    StepReader steps = new StepReader(diagnostics, origins);
    oneAnswer(entry);
    Endpoint from = endpoint(entry.mapping("from"));
    Endpoint to = endpoint(entry.mapping("to"));
    Mapping nothing = entry.mapping("noTarget");
    String advice = nothing == null
        ? null
        : nothing.allow("advice", "since").require("advice").text("advice");
    String since = nothing == null ? null : nothing.date("since");
    InputGuard guard = guard(entry.mapping("when"), steps);
    List<Step> input = steps.read(entry, "input", StepReader.Place.INPUT);
    List<Step> output = steps.read(entry, "output", StepReader.Place.OUTPUT);
    boolean guarded = entry.has("when");
    if (from == null || (to == null) == (advice == null) || guarded != (guard != null)) {
      return Optional.empty();
    }
    return Optional.of(new Migration(
        entry.origin(),
        from.version(),
        from.operation(),
        to == null ? null : to.version(),
        to == null ? null : to.operation(),
        guard,
        input,
        output,
        advice,
        since,
        origins.build()));
  }

  private void oneAnswer(Mapping entry) {
    boolean to = entry.has("to");
    boolean nothing = entry.has("noTarget");
    if (!to && !nothing) {
      diagnostics.error(
          "missing-key",
          entry.origin(),
          "This answer does not say what takes the place of the operation.",
          "Add the key \"to\", or \"noTarget\" when nothing does.");
    }
    if (to && nothing) {
      diagnostics.error(
          "contradiction",
          entry.at("noTarget"),
          "This answer has both \"to\" and \"noTarget\".",
          "Keep the one that holds, or make two answers of it, the first of them with \"when\".");
    }
    for (String key : List.of("input", "output")) {
      if (nothing && entry.has(key)) {
        diagnostics.error(
            "contradiction",
            entry.at(key),
            "This answer has \"" + key + "\" although nothing takes the place of the operation.",
            "Remove it.");
      }
    }
  }

  private @Nullable Endpoint endpoint(@Nullable Mapping endpoint) {
    if (endpoint == null) {
      return null;
    }
    endpoint.allow("version", "operation").require("version", "operation");
    String version = endpoint.text("version");
    String text = endpoint.text("operation");
    if (text == null) {
      return null;
    }
    Optional<OperationKey> operation = OperationName.parse(text);
    if (operation.isEmpty()) {
      diagnostics.error(
          "invalid-operation",
          endpoint.at("operation"),
          '"' + text + "\" does not name an operation.",
          "Write method and path as the document does, as in \"GET /pets/{id}\", or \"WEBHOOK name\" or \"CALLBACK name\".");
    }
    return version == null || operation.isEmpty() ? null : new Endpoint(version, operation.get());
  }

  private @Nullable InputGuard guard(@Nullable Mapping when, StepReader steps) {
    if (when == null) {
      return null;
    }
    when.allow("input", "equals").require("input", "equals");
    String pointer = steps.pointer(when, "input");
    JsonNode value = when.value("equals");
    if (value == null || !steps.scalar(value, when.at("equals"), "\"equals\"") || pointer == null) {
      return null;
    }
    return new InputGuard(pointer, value.asText());
  }
}
