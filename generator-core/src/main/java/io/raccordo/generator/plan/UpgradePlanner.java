package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.raccordo.generator.migrate.Migration;
import io.raccordo.generator.model.RequestBody;
import io.raccordo.generator.plan.OperationContract.Field;
import io.raccordo.generator.plan.UpgradePlan.Conversion;
import io.raccordo.generator.plan.UpgradePlan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans how an old revision is carried over to the operation that serves it in a newer version. */
final class UpgradePlanner {
  private final FormReader forms;
  private final EndCheck check;

  UpgradePlanner(FormReader forms, EndCheck check) {
    this.forms = forms;
    this.check = check;
  }

  /**
   * From a revision that ended to one that is bound, answered by the documents alone or by a
   * migration.
   *
   * @param before the members of the old revision that callers had to set, in its last version
   * @param targetKeys the members of the target as it has them in this version
   * @param keys what the pointers of the migration mean; null without one
   */
  UpgradePlan plan(
      RevisionDraft old,
      Set<String> before,
      RevisionDraft target,
      OperationContract contract,
      MemberKeys targetKeys,
      @Nullable Migration migration,
      @Nullable StepKeys keys) {
    Map<String, String> guards =
        migration == null || keys == null ? Map.of() : keys.guards(migration);
    List<String> lost = migration == null || migration.output().isEmpty()
        ? check.output(old, contract.output(), forms)
        : List.of();
    if (!lost.isEmpty()) {
      return another(target, "its output comes from", lost, migration, guards);
    }
    List<String> unsent = migration == null ? check.lostBody(old, contract, forms) : List.of();
    if (!unsent.isEmpty()) {
      return another(target, "its body's members go", unsent, null, guards);
    }
    List<Step> input = new ArrayList<>();
    Set<String> answered = Set.of();
    if (migration != null && keys != null) {
      input.addAll(keys.of(migration.input()));
      answered = input.stream().map(UpgradePlanner::writes).collect(Collectors.toSet());
    }
    for (Field field : contract.fields()) {
      String key = targetKeys.member(field);
      String pointer = pointer(key);
      boolean covered =
          answered.stream().anyMatch(a -> a.equals(pointer) || a.startsWith(pointer + '/'));
      if (covered || target.input.forms(key).isEmpty()) {
        continue;
      }
      List<MemberTable.Draft> drafts = positional(old, target, key);
      if (drafts.isEmpty()) {
        if (EndCheck.asked(field, old, contract) && field.preset() == null) {
          input.add(new Step.Needs(pointer, "The vendor requires it, and states no default."));
        }
      } else {
        if (EndCheck.asked(field, old, contract)
            && field.preset() == null
            && !field.inPath()
            && !before.contains(key)) {
          input.add(new Step.Needs(pointer, "The vendor requires it now, and states no default."));
        }
        Step conversion =
            conversion(drafts.get(0).type, forms.read(field.schema()), pointer, field);
        if (conversion != null) {
          input.add(conversion);
        }
      }
    }
    List<Step> moved = renamedPositions(old, target);
    input.addAll(moved);
    if (migration == null) {
      input.addAll(absent(old, target, moved));
    }
    RequestBody body = contract.operation().requestBody();
    String whole = pointer(OperationContract.BODY);
    if (target.bodyType != null
        && old.bodyType == null
        && body != null
        && body.required()
        && !answered.contains(whole)) {
      input.add(
          mayBeEmpty(contract)
              ? new Step.Put(
                  whole,
                  JsonNodeFactory.instance.objectNode(),
                  "The vendor requires a body now, with nothing in it.")
              : new Step.Needs(whole, "The vendor requires a body now."));
    }
    List<Step> output = migration == null ? List.of() : output(migration.output(), contract);
    boolean asks = input.stream().anyMatch(Step.Needs.class::isInstance);
    return new UpgradePlan(
        asks ? Verdict.RECONFIGURE : Verdict.AUTOMATIC,
        target.family.name().id(),
        target.number,
        input,
        output,
        guards,
        null,
        null,
        migration == null ? "both documents" : migration.origin().toString());
  }

  /**
   * Of a search the output is one item: what is said of each item holds for it, and what is said of
   * the page for nothing.
   */
  private static List<Step> output(List<Step> steps, OperationContract contract) {
    if (!contract.output().items()) {
      return steps;
    }
    return steps.stream()
        .filter(s -> s instanceof Step.Each each
            && each.pointer().equals(contract.output().itemsPointer()))
        .flatMap(s -> ((Step.Each) s).steps().stream())
        .toList();
  }

  /**
   * What callers send is no body any more, or what they read is not in the new answer.
   *
   * @param asked what a migration could say
   */
  private static UpgradePlan another(
      RevisionDraft target,
      String asked,
      List<String> lost,
      @Nullable Migration migration,
      Map<String, String> guards) {
    String id = target.family.name().id();
    String module = ModuleRevision.id(id, target.number);
    return new UpgradePlan(
        Verdict.NO_TARGET,
        id,
        target.number,
        List.of(),
        List.of(),
        guards,
        "Move to " + module + ", or say in migrations.yaml where " + asked + ". "
            + String.join(" ", lost),
        null,
        migration == null ? "both documents" : migration.origin().toString());
  }

  /** Whether a JSON object without members is a body that the operation takes. */
  private boolean mayBeEmpty(OperationContract contract) {
    Integer schema = contract.bodySchema();
    if (schema == null || MediaTypes.family(contract.body().kind()) != MediaTypes.Family.JSON) {
      return false;
    }
    Form form = forms.read(schema);
    return form instanceof Form.ObjectForm object
        ? object.required().isEmpty()
        : form instanceof Form.MapForm;
  }

  /** Nothing takes its place. */
  static UpgradePlan none(@Nullable String advice, @Nullable String since, String reason) {
    return new UpgradePlan(
        Verdict.NO_TARGET, null, 0, List.of(), List.of(), Map.of(), advice, since, reason);
  }

  /** Path members of the same position are the same member, whatever they are called. */
  private static List<MemberTable.Draft> positional(
      RevisionDraft old, RevisionDraft target, String key) {
    boolean sameFamily = old.family.signature.equals(target.family.signature);
    int position = sameFamily ? target.positional.indexOf(key) : -1;
    if (position >= 0 && position < old.positional.size()) {
      return old.input.forms(old.positional.get(position));
    }
    return old.input.forms(key);
  }

  private static List<Step> renamedPositions(RevisionDraft old, RevisionDraft target) {
    List<Step> steps = new ArrayList<>();
    if (!old.family.signature.equals(target.family.signature)) {
      return steps;
    }
    for (int i = 0; i < Math.min(old.positional.size(), target.positional.size()); i++) {
      String from = old.positional.get(i);
      String to = target.positional.get(i);
      if (!from.equals(to)) {
        steps.add(new Step.Move(pointer(from), pointer(to), "The same place in the path."));
      }
    }
    return steps;
  }

  /**
   * What the target has no place for would reach the vendor as something that it never heard of.
   */
  private static List<Step> absent(RevisionDraft old, RevisionDraft target, List<Step> moved) {
    return old.input.keys().stream()
        .filter(key -> target.input.forms(key).isEmpty())
        .map(UpgradePlanner::pointer)
        .filter(p ->
            moved.stream().noneMatch(s -> s instanceof Step.Move m && m.from().equals(p)))
        .<Step>map(p -> new Step.Absent(p, "The vendor has no place for it any more."))
        .toList();
  }

  private @Nullable Step conversion(TypeRef old, Form form, String pointer, Field field) {
    if (field.parameter() != null || !(old instanceof TypeRef.Scalar scalar)) {
      return null;
    }
    if (form instanceof Form.ListForm) {
      return new Step.Convert(pointer, 0, Conversion.WRAP_IN_ARRAY, "One value became a list.");
    }
    if (form instanceof Form.ScalarForm later && later.type() != scalar.type()) {
      return switch (later.type()) {
        case STRING -> new Step.Convert(pointer, 0, Conversion.TO_STRING, "It is text now.");
        case INT64 -> new Step.Convert(pointer, 0, Conversion.TO_INTEGER, "It is an integer now.");
        case DECIMAL -> new Step.Convert(pointer, 0, Conversion.TO_NUMBER, "It is a number now.");
        case BOOLEAN -> new Step.Convert(pointer, 0, Conversion.TO_BOOLEAN, "It is a boolean now.");
        default -> null;
      };
    }
    return null;
  }

  private static String writes(Step step) {
    if (step instanceof Step.Move move) {
      return move.to();
    }
    if (step instanceof Step.Put put) {
      return put.pointer();
    }
    return step instanceof Step.Needs needs ? needs.pointer() : "";
  }

  static String pointer(String key) {
    return '/' + key.replace("~", "~0").replace("/", "~1");
  }

  /** The key that {@link #pointer} made a pointer of. */
  static String key(String pointer) {
    return unescaped(pointer.substring(1));
  }

  /** The names on the way of a JSON Pointer; none for the whole. */
  static List<String> tokens(String pointer) {
    return pointer.isEmpty()
        ? List.of()
        : Stream.of(pointer.substring(1).split("/", -1))
            .map(UpgradePlanner::unescaped)
            .toList();
  }

  private static String unescaped(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }
}
