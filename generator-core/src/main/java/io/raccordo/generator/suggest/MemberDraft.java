package io.raccordo.generator.suggest;

import io.raccordo.generator.migrate.MemberPointer;
import io.raccordo.generator.migrate.Members;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey.Kind;
import io.raccordo.generator.model.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the members of an operation may go on in the one that takes its place.
 *
 * @param input from the old input to the new one
 * @param output from the new output to the old one
 * @param absent members of the old output that nothing was found for
 */
public record MemberDraft(List<DraftStep> input, List<DraftStep> output, List<String> absent) {
  static final MemberDraft NONE = new MemberDraft(List.of(), List.of(), List.of());

  public MemberDraft {
    input = List.copyOf(input);
    output = List.copyOf(output);
    absent = List.copyOf(absent);
  }

  static MemberDraft of(ApiModel before, Operation old, ApiModel after, Operation now) {
    List<DraftStep> input =
        old.key().kind() == Kind.PATH ? input(before, old, after, now) : List.of();
    Side newOutput = Side.of(Members.output(after, now));
    Side oldOutput = Side.of(Members.output(before, old));
    List<Transition> back = MemberPairing.of(newOutput, oldOutput, false);
    List<String> absent = oldOutput.leaves().stream()
        .map(MemberNode::pointer)
        .filter(p -> back.stream().noneMatch(t -> t.to().pointer().equals(p)))
        .map(MemberPointer::toString)
        .toList();
    return new MemberDraft(input, StepSorting.sorted(TransitionSteps.of(back, false)), absent);
  }

  private static List<DraftStep> input(
      ApiModel before, Operation old, ApiModel after, Operation now) {
    Side from = Side.of(Members.input(before, old));
    Side to = Side.of(Members.input(after, now));
    List<Transition> forth = MemberPairing.ofInput(from, to, aligned(old, from, now, to));
    List<DraftStep> steps = new ArrayList<>(StepSorting.sorted(TransitionSteps.of(forth, true)));
    List<MemberPointer> written = forth.stream().map(t -> t.to().pointer()).toList();
    steps.addAll(Remainder.drops(from, to, forth, steps));
    steps.addAll(Demands.of(to, name(old), written));
    return steps;
  }

  /** Path parameters by position, where both paths have as many. */
  private static Map<MemberPointer, MemberPointer> aligned(
      Operation old, Side from, Operation now, Side to) {
    List<MemberPointer> before = pathParameters(old, from);
    List<MemberPointer> after = pathParameters(now, to);
    Map<MemberPointer, MemberPointer> aligned = new LinkedHashMap<>();
    for (int i = 0; i < before.size() && before.size() == after.size(); i++) {
      aligned.put(before.get(i), after.get(i));
    }
    return aligned;
  }

  private static List<MemberPointer> pathParameters(Operation operation, Side side) {
    String path = operation.key().path();
    return operation.parameters().stream()
        .filter(p -> p.in() == Parameter.In.PATH && path.contains('{' + p.name() + '}'))
        .sorted(Comparator.comparingInt(p -> path.indexOf('{' + p.name() + '}')))
        .flatMap(p -> side.tops().stream()
            .map(MemberNode::pointer)
            .filter(pointer -> pointer.tokens().equals(List.of(p.name())))
            .limit(1))
        .toList();
  }

  private static Set<String> name(Operation operation) {
    Set<String> words = new HashSet<>();
    Stream.of(operation.key().path(), operation.operationId(), operation.summary())
        .filter(text -> text != null)
        .forEach(text -> words.addAll(Words.of(text)));
    return words;
  }
}
