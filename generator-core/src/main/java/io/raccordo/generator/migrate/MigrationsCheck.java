package io.raccordo.generator.migrate;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.migrate.Members.Found;
import io.raccordo.generator.migrate.Migration.InputGuard;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.OperationKey.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds a {@code migrations.yaml} against the documents: every version, operation, member and value
 * that it names must be there, and every answer must be reached. Whether the answers are enough is
 * not looked at here.
 */
public final class MigrationsCheck {
  private final List<ApiModel> succession;
  private final List<String> labels;
  private final Map<String, Map<OperationKey, Operation>> operations = new LinkedHashMap<>();
  private final Diagnostics diagnostics;

  private MigrationsCheck(List<ApiModel> succession, Diagnostics diagnostics) {
    this.succession = succession;
    this.labels = succession.stream().map(ApiModel::label).toList();
    this.diagnostics = diagnostics;
  }

  /**
   * Reports every fault as an error at its place.
   *
   * @param succession all API versions, oldest first
   * @return the answers whose operations exist, with the keys under which the documents hold them:
   *     {@code WEBHOOK name} and {@code CALLBACK name} do not tell them
   */
  public static Migrations check(
      Migrations migrations, List<ApiModel> succession, Diagnostics diagnostics) {
    MigrationsCheck check = new MigrationsCheck(succession, diagnostics);
    List<Migration> found = new ArrayList<>();
    migrations.all().forEach(migration -> check.answer(migration).ifPresent(found::add));
    ReachedAnswers.check(found, diagnostics);
    return new Migrations(migrations.origin(), found);
  }

  private Optional<Migration> answer(Migration migration) {
    Origin from = migration.origin().child("from");
    Origin to = migration.origin().child("to");
    ApiModel older = version(migration.from(), from);
    Operation source = older == null ? null : operation(older, migration.source(), from);
    String later = migration.to();
    OperationKey wanted = migration.target();
    if (later == null || wanted == null) {
      if (older == null || source == null) {
        return Optional.empty();
      }
      guard(migration, older, source);
      return Optional.of(migration.withKeys(source.key(), null));
    }
    ApiModel newer = version(later, to);
    Operation target = newer == null ? null : operation(newer, wanted, to);
    if (older != null
        && newer != null
        && labels.indexOf(later) <= labels.indexOf(migration.from())) {
      diagnostics.error(
          "target-not-later",
          to.child("version"),
          "The version \"" + later + "\" is not later than \"" + migration.from() + "\".",
          "Name a later one; the order is " + Listing.of(labels)
              + ", which \"order\" in connector.yaml can change.");
      return Optional.empty();
    }
    if (older == null || source == null || newer == null || target == null) {
      return Optional.empty();
    }
    guard(migration, older, source);
    steps(migration, older, source, newer, target);
    return Optional.of(migration.withKeys(source.key(), target.key()));
  }

  private @Nullable ApiModel version(String label, Origin endpoint) {
    int index = labels.indexOf(label);
    if (index >= 0) {
      return succession.get(index);
    }
    diagnostics.error(
        "unknown-version",
        endpoint.child("version"),
        "There is no API version \"" + label + "\".",
        Nearest.question(Nearest.to(label, labels)) + Mapping.possible(labels));
    return null;
  }

  private @Nullable Operation operation(ApiModel model, OperationKey wanted, Origin endpoint) {
    Map<OperationKey, Operation> known =
        operations.computeIfAbsent(model.label(), label -> byKey(model));
    List<OperationKey> candidates = OperationName.candidates(wanted, known.keySet());
    if (candidates.size() == 1) {
      return known.get(candidates.get(0));
    }
    if (candidates.isEmpty()) {
      List<String> names =
          known.keySet().stream().map(OperationName::of).distinct().toList();
      diagnostics.error(
          "unknown-operation",
          endpoint.child("operation"),
          "There is no " + OperationName.of(wanted) + " in " + model.label() + '.',
          Nearest.toPhrase(OperationName.of(wanted), names)
              .map(nearest -> "Did you mean \"" + nearest + "\"?")
              .orElse("Write method and path as " + model.document() + " does."));
    } else {
      diagnostics.error(
          "ambiguous-operation",
          endpoint.child("operation"),
          "There are " + candidates.size() + " operations " + OperationName.of(wanted) + " in "
              + model.label() + '.',
          "Write the whole key behind " + wanted.kind() + ": "
              + Listing.of(candidates.stream().map(OperationKey::path).toList()) + '.');
    }
    return null;
  }

  private static Map<OperationKey, Operation> byKey(ApiModel model) {
    Map<OperationKey, Operation> byKey = new LinkedHashMap<>();
    model.operations().forEach(operation -> byKey.putIfAbsent(operation.key(), operation));
    return byKey;
  }

  private void guard(Migration migration, ApiModel model, Operation source) {
    InputGuard guard = migration.guard();
    Optional<MemberPointer> pointer =
        guard == null ? Optional.empty() : MemberPointer.of(guard.pointer());
    if (guard == null || pointer.isEmpty()) {
      return;
    }
    Origin when = migration.origin().child("when");
    if (source.key().kind() != Kind.PATH) {
      withoutInput(when, source);
      return;
    }
    if (pointer.get().tokens().size() > 1) {
      diagnostics.error(
          "nested-guard",
          when.child("input"),
          guard.pointer() + " leads into a member; a guard looks at a member itself.",
          "Guard by a member of the input, or leave the guard out and map the values in \"input\".");
      return;
    }
    Members members = Members.input(model, source);
    Found found = members.find(pointer.get());
    if (!found.there()) {
      diagnostics.error("unknown-member", when.child("input"), found.fault(), found.remedy());
      return;
    }
    Set<JsonNode> values = members.facts().values(found.schemas());
    List<String> texts =
        values == null ? List.of() : values.stream().map(JsonNode::asText).toList();
    if (values != null && !texts.contains(guard.value())) {
      diagnostics.error(
          "unknown-value",
          when.child("equals"),
          '"' + guard.value() + "\" is not among the values of " + guard.pointer() + '.',
          Nearest.question(Nearest.to(guard.value(), texts)) + "It has " + Listing.of(texts) + '.');
    }
  }

  private void withoutInput(Origin origin, Operation operation) {
    diagnostics.error(
        "no-input",
        origin,
        OperationName.of(operation.key()) + " is called by the vendor and has no input.",
        "Remove it; \"output\" leads from the new payload to the old one.");
  }

  private void steps(
      Migration migration, ApiModel older, Operation source, ApiModel newer, Operation target) {
    if ((source.key().kind() == Kind.PATH) != (target.key().kind() == Kind.PATH)) {
      diagnostics.error(
          "different-kind",
          migration.origin().child("to", "operation"),
          OperationName.of(target.key()) + " cannot take the place of "
              + OperationName.of(source.key()) + ": one is called by the vendor, the other is not.",
          "Name another operation, or answer with \"noTarget\".");
      return;
    }
    if (source.key().kind() != Kind.PATH && !migration.input().isEmpty()) {
      withoutInput(migration.origin().child("input"), source);
    } else {
      new StepCheck(
              migration,
              diagnostics,
              true,
              Members.input(older, source),
              Members.input(newer, target))
          .check(migration.input());
    }
    new StepCheck(
            migration,
            diagnostics,
            false,
            Members.output(newer, target),
            Members.output(older, source))
        .check(migration.output());
  }
}
