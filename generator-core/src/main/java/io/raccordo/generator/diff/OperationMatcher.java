package io.raccordo.generator.diff;

import io.raccordo.generator.diff.OperationMatch.Reason;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.OperationKey.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operations of one API version again in the next. Each step sees only what the steps
 * before it left over:
 *
 * <ol>
 *   <li>what the team declared;
 *   <li>same method and same path;
 *   <li>same but for parameter names: a template is its literals and the positions of its
 *       parameters;
 *   <li>same but for version segments, in the path or in the server's address, wherever they stand;
 *   <li>same but for letter case, or for the namespace before the name of a function;
 *   <li>same operationId, and but for the method the same address, or but for one literal;
 *   <li>same but for literals that stand where the other version has a parameter, under a
 *       {@link Guard};
 *   <li>callbacks by the operation they belong to, webhooks by name.
 * </ol>
 *
 * An operationId never makes a match alone: it chooses between candidates that are equally good
 * otherwise, and vouches for one that nearly has the same address. Where no candidate is the best,
 * there is no match: a wrong successor costs more than a declared one.
 */
public final class OperationMatcher {
  private final ApiModel before;
  private final ApiModel after;
  private final Map<OperationKey, Operation> openBefore;
  private final Map<OperationKey, Operation> openAfter;
  private final List<OperationMatch> matched = new ArrayList<>();

  private OperationMatcher(ApiModel before, ApiModel after) {
    this.before = before;
    this.after = after;
    this.openBefore = byKey(before);
    this.openAfter = byKey(after);
  }

  /** Pairs the operations of two versions, and recognises what chooses them. */
  public static Matching match(ApiModel before, ApiModel after, List<DeclaredMatch> declared) {
    return match(before, after, declared, null);
  }

  /**
   * Pairs the operations of two versions.
   *
   * @param declared each earlier operation at most once; several may name the same later one
   * @param selector what the team says chooses them; null to have it recognised
   * @throws IllegalArgumentException when a declared operation is in neither document, or declared
   *     twice
   */
  public static Matching match(
      ApiModel before,
      ApiModel after,
      List<DeclaredMatch> declared,
      @Nullable StatedSelector selector) {
    OperationMatcher matcher = new OperationMatcher(before, after);
    List<Operation> withoutSuccessor = matcher.declared(declared);
    matcher.samePaths();
    matcher.renamedParameters();
    List<PathView> views = List.of(PathView.behindServers(before, after), PathView.alone());
    for (PathView view : views) {
      matcher.movedVersions(view);
    }
    matcher.closeDeclaredTargets();
    matcher.respelled(PathView.alone());
    matcher.sameIdNearby();
    for (PathView view : views) {
      matcher.guarded(view);
    }
    matcher.callbacks();
    matcher.webhooks();
    withoutSuccessor.forEach(o -> matcher.openBefore.put(o.key(), o));
    return matcher.result(
        SelectorRecognition.of(before, selector), SelectorRecognition.of(after, selector));
  }

  /**
   * Pairs operations by their paths alone: a version or a literal makes another path.
   *
   * @param exact whether another name of a path parameter does, too
   */
  public static Matching matchAsWritten(ApiModel before, ApiModel after, boolean exact) {
    OperationMatcher matcher = new OperationMatcher(before, after);
    matcher.samePaths();
    if (!exact) {
      matcher.renamedParameters();
    }
    matcher.callbacks();
    matcher.webhooks();
    return matcher.result(Selectors.NONE, Selectors.NONE);
  }

  private static Map<OperationKey, Operation> byKey(ApiModel model) {
    Map<OperationKey, Operation> result = new LinkedHashMap<>();
    model.operations().forEach(o -> result.putIfAbsent(o.key(), o));
    return result;
  }

  private List<Operation> declared(List<DeclaredMatch> declared) {
    List<Operation> withoutSuccessor = new ArrayList<>();
    for (DeclaredMatch entry : declared) {
      Operation earlier = openBefore.remove(entry.before());
      if (earlier == null) {
        throw new IllegalArgumentException(entry.before() + " is not an operation of version "
            + before.label() + ", or is declared twice.");
      }
      OperationKey target = entry.after();
      if (target == null) {
        withoutSuccessor.add(earlier);
        continue;
      }
      Operation later = after
          .operation(target)
          .orElseThrow(() -> new IllegalArgumentException(
              target + " is not an operation of version " + after.label() + '.'));
      matched.add(Alignment.declared(earlier, later));
    }
    return withoutSuccessor;
  }

  /**
   * What others became may itself have been there before; but nothing else is to be guessed into
   * it.
   */
  private void closeDeclaredTargets() {
    matched.forEach(m -> openAfter.remove(m.after().key()));
  }

  private void samePaths() {
    for (Operation earlier : List.copyOf(openBefore.values())) {
      Operation later = openAfter.get(earlier.key());
      if (later != null && earlier.key().kind() == Kind.PATH) {
        accept(Alignment.sameShape(earlier, later, Reason.SAME_PATH));
      }
    }
  }

  private void renamedParameters() {
    pairGroups(o -> PathTemplate.shape(o.key().path()), (earlier, later) -> {
      if (earlier.size() == 1 && later.size() == 1) {
        accept(Alignment.sameShape(earlier.get(0), later.get(0), Reason.RENAMED_PARAMETERS));
      } else {
        sameIds(earlier, later);
      }
    });
  }

  /**
   * Documents in breach of the specification hold a template twice under different parameter names.
   */
  private void sameIds(List<Operation> earlier, List<Operation> later) {
    Map<String, Operation> byId = new LinkedHashMap<>();
    for (Operation operation : later) {
      String id = operation.operationId();
      if (id != null) {
        byId.putIfAbsent(id, operation);
      }
    }
    for (Operation operation : earlier) {
      Operation sameId = byId.remove(operation.operationId());
      if (sameId != null) {
        accept(Alignment.sameShape(operation, sameId, Reason.RENAMED_PARAMETERS));
      }
    }
  }

  /**
   * Versions that stand side by side in one document are told apart by their version segment: where
   * one of them is still at its place, it is not what another one moved to.
   */
  private void movedVersions(PathView view) {
    Set<String> settled = matched.stream()
        .filter(m -> m.reason() != Reason.DECLARED)
        .map(m -> view.groupOf(m.after()))
        .collect(Collectors.toSet());
    pairGroups(o -> view.of(o).shape(), (earlier, later) -> {
      if (settled.contains(view.groupOf(later.get(0)))) {
        return;
      }
      Comparator<Operation> byVersion =
          (x, y) -> Version.compare(view.of(x).versions(), view.of(y).versions());
      Operation newestEarlier = earlier.stream().max(byVersion).orElseThrow();
      Operation oldestLater = later.stream().min(byVersion).orElseThrow();
      accept(Alignment.sameShape(newestEarlier, oldestLater, Reason.MOVED_VERSION));
    });
  }

  /** Where only one operation on each side has the spelling's key, as spelling is weak evidence. */
  private void respelled(PathView view) {
    pairGroups(o -> Spelling.key(view.of(o)), (earlier, later) -> {
      if (earlier.size() == 1
          && later.size() == 1
          && Spelling.of(view.of(earlier.get(0)), view.of(later.get(0))).isPresent()) {
        accept(Alignment.sameShape(earlier.get(0), later.get(0), Reason.RESPELLED));
      }
    });
  }

  private void sameIdNearby() {
    Nearness.pairs(pathOperations(openBefore), pathOperations(openAfter))
        .forEach(p -> accept(Alignment.sameShape(p.before(), p.after(), Reason.SAME_ID)));
  }

  private void guarded(PathView view) {
    new GuardedPairing(before, after, view)
        .pair(pathOperations(openBefore), pathOperations(openAfter))
        .forEach(this::accept);
  }

  private void callbacks() {
    for (Operation earlier : List.copyOf(openBefore.values())) {
      CallbackKey.of(earlier.key())
          .flatMap(key -> key.candidate(matched, openAfter.values()))
          .ifPresent(later -> accept(Alignment.sameNames(earlier, later, Reason.SAME_PATH)));
    }
  }

  private void webhooks() {
    for (Operation earlier : List.copyOf(openBefore.values())) {
      Operation later = openAfter.get(earlier.key());
      if (later != null && earlier.key().kind() == Kind.WEBHOOK) {
        accept(Alignment.sameNames(earlier, later, Reason.SAME_PATH));
      }
    }
  }

  private interface Pairing {
    void pair(List<Operation> earlier, List<Operation> later);
  }

  private void pairGroups(Function<Operation, String> shape, Pairing pairing) {
    Map<String, List<Operation>> earlier = groups(openBefore, shape);
    Map<String, List<Operation>> later = groups(openAfter, shape);
    earlier.forEach((key, group) -> {
      List<Operation> candidates = later.get(key);
      if (candidates != null) {
        pairing.pair(group, candidates);
      }
    });
  }

  private static Map<String, List<Operation>> groups(
      Map<OperationKey, Operation> open, Function<Operation, String> shape) {
    Map<String, List<Operation>> result = new LinkedHashMap<>();
    for (Operation operation : pathOperations(open)) {
      result
          .computeIfAbsent(
              operation.key().method() + " " + shape.apply(operation), k -> new ArrayList<>())
          .add(operation);
    }
    return result;
  }

  private static List<Operation> pathOperations(Map<OperationKey, Operation> open) {
    return open.values().stream().filter(o -> o.key().kind() == Kind.PATH).toList();
  }

  private void accept(OperationMatch match) {
    openBefore.remove(match.before().key());
    openAfter.remove(match.after().key());
    matched.add(match);
  }

  private Matching result(Selectors selectorsBefore, Selectors selectorsAfter) {
    Map<OperationKey, Integer> laterOrder = order(after);
    Map<OperationKey, Integer> earlierOrder = order(before);
    List<OperationMatch> inOrder = new ArrayList<>(matched);
    inOrder.sort(
        Comparator.comparing((OperationMatch m) -> laterOrder.get(m.after().key()))
            .thenComparing(m -> earlierOrder.get(m.before().key())));
    List<Operation> removed = new ArrayList<>(openBefore.values());
    removed.sort(Comparator.comparing(o -> earlierOrder.get(o.key())));
    return new Matching(
        before,
        after,
        inOrder,
        removed,
        List.copyOf(openAfter.values()),
        selectorsBefore,
        selectorsAfter);
  }

  private static Map<OperationKey, Integer> order(ApiModel model) {
    Map<OperationKey, Integer> result = new LinkedHashMap<>();
    model.operations().forEach(o -> result.putIfAbsent(o.key(), result.size()));
    return result;
  }
}
