package io.raccordo.generator.report;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.model.OperationKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One cause, one finding: what is said in the same words of several schemas at one place, of
 * several members of one object, of several uses of one schema, or of many operations of one area
 * that came or went, is told once. The plan's outcomes still name each operation with its place.
 */
final class AlikeFindings {
  /** So many members of one object are told one by one. */
  private static final int MEMBERS_APART = 3;

  /** So many operations of one area that came or went are told one by one. */
  private static final int OPERATIONS_APART = 25;

  /** So many places are named. */
  private static final int NAMED = 10;

  private AlikeFindings() {}

  /** What findings have in common that are told together. */
  private record Cause(
      String rule,
      Map<Dimension, Level> levels,
      String message,
      String holder,
      List<Object> where) {}

  /** A way in which findings are alike. */
  private record Likeness(
      int apart, Function<Finding, Optional<Cause>> cause, Function<List<Finding>, String> words) {}

  private static final List<Likeness> LIKENESSES = List.of(
      new Likeness(1, AlikeFindings::sameWords, AlikeFindings::moreSchemas),
      new Likeness(MEMBERS_APART, AlikeFindings::members, AlikeFindings::moreMembers),
      new Likeness(1, f -> shared(f, f.after()), g -> moreUses(g, g.get(0).after())),
      new Likeness(1, f -> shared(f, f.before()), g -> moreUses(g, g.get(0).before())),
      new Likeness(OPERATIONS_APART, AlikeFindings::existence, AlikeFindings::moreOperations));

  /**
   * The findings in their order, accepted ones by themselves; those told together stand where the
   * first of them stood.
   */
  static List<AlikeFinding> of(List<Finding> findings) {
    List<AlikeFinding> told = findings.stream().map(AlikeFinding::alone).toList();
    for (Likeness likeness : LIKENESSES) {
      told = together(told, likeness);
    }
    return told;
  }

  private static List<AlikeFinding> together(List<AlikeFinding> all, Likeness likeness) {
    Map<Cause, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      int index = i;
      if (!all.get(i).joined() && all.get(i).finding().accepted() == null) {
        likeness
            .cause()
            .apply(all.get(i).finding())
            .ifPresent(c -> groups.computeIfAbsent(c, k -> new ArrayList<>()).add(index));
      }
    }
    List<Optional<AlikeFinding>> left =
        new ArrayList<>(all.stream().map(Optional::of).toList());
    for (List<Integer> group : groups.values()) {
      if (group.size() > likeness.apart()) {
        List<Finding> members = group.stream().map(i -> all.get(i).finding()).toList();
        group.forEach(i -> left.set(i, Optional.empty()));
        left.set(group.get(0), Optional.of(one(members, likeness.words())));
      }
    }
    return left.stream().flatMap(Optional::stream).toList();
  }

  /** The first that can be shown speaks for all. */
  private static AlikeFinding one(List<Finding> group, Function<List<Finding>, String> words) {
    int shown = 0;
    while (shown < group.size() && !shown(group.get(shown))) {
      shown++;
    }
    List<Finding> ordered = new ArrayList<>(group);
    ordered.add(0, ordered.remove(shown == group.size() ? 0 : shown));
    Finding first = ordered.get(0);
    Finding told = new Finding(
        first.rule(),
        first.message() + words.apply(ordered),
        first.subject(),
        ordered.stream().flatMap(f -> f.operations().stream()).distinct().toList(),
        first.before(),
        first.after(),
        first.levels(),
        first.witness(),
        null);
    return new AlikeFinding(told, first.message(), ordered.subList(1, ordered.size()));
  }

  private static boolean shown(Finding finding) {
    return finding.witness() != null && finding.witness().value() != null;
  }

  private static Optional<Cause> sameWords(Finding finding) {
    return finding.subject().isEmpty()
        ? Optional.empty()
        : Optional.of(new Cause(
            finding.rule(),
            finding.levels(),
            finding.message(),
            finding.subject(),
            List.of(Set.copyOf(finding.operations()))));
  }

  private static Optional<Cause> members(Finding finding) {
    String path = path(finding);
    int end = path.lastIndexOf('/');
    String before = object(finding.before());
    String after = object(finding.after());
    if (path.isEmpty() || (before.isEmpty() && after.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(new Cause(
        finding.rule(),
        finding.levels(),
        anonymous(finding),
        holder(finding) + path.substring(0, end + 1),
        List.of(before, after, Set.copyOf(finding.operations()))));
  }

  private static Optional<Cause> shared(Finding finding, @Nullable Origin origin) {
    return origin == null || finding.subject().isEmpty()
        ? Optional.empty()
        : Optional.of(new Cause(
            finding.rule(),
            finding.levels(),
            anonymous(finding),
            holder(finding),
            List.of(origin)));
  }

  /** Operations that came or went, each as a whole. */
  private static Optional<Cause> existence(Finding finding) {
    boolean removed = finding.after() == null;
    boolean added = finding.before() == null;
    if (removed == added
        || finding.operations().size() != 1
        || !finding.subject().isEmpty()) {
      return Optional.empty();
    }
    OperationKey key = finding.operations().get(0);
    return Optional.of(new Cause(
        finding.rule(),
        finding.levels(),
        finding.message().replace(key.toString(), ""),
        area(key),
        List.of(removed)));
  }

  private static String area(OperationKey key) {
    if (key.kind() != OperationKey.Kind.PATH) {
      return key.kind().name().toLowerCase(Locale.ROOT);
    }
    int end = key.path().indexOf('/', 1);
    return end < 0 ? key.path() : key.path().substring(0, end);
  }

  /** The object that declares this as a property of its own; empty for other places. */
  private static String object(@Nullable Origin origin) {
    if (origin == null) {
      return "";
    }
    String pointer = origin.pointer();
    int end = pointer.lastIndexOf('/');
    int properties = pointer.lastIndexOf("/properties/", end);
    return end < 0 || properties < 0 || properties + "/properties".length() != end
        ? ""
        : origin.document() + '#' + pointer.substring(0, end);
  }

  private static String path(Finding finding) {
    int at = finding.subject().indexOf(" /");
    return at < 0 ? "" : finding.subject().substring(at + 2);
  }

  /** The path, or what a parameter or header is called; empty for a body as a whole. */
  private static String name(Finding finding) {
    String path = path(finding);
    String last = finding.subject().substring(finding.subject().lastIndexOf(' ') + 1);
    return path.isEmpty() ? (finding.message().contains('`' + last + '`') ? last : "") : path;
  }

  private static String holder(Finding finding) {
    String name = name(finding);
    return finding.subject().substring(0, finding.subject().length() - name.length());
  }

  /** The message without the name. */
  private static String anonymous(Finding finding) {
    String name = name(finding);
    return name.isEmpty() ? finding.message() : finding.message().replace('`' + name + '`', "");
  }

  private static String moreSchemas(List<Finding> group) {
    Set<String> names = new LinkedHashSet<>();
    group.stream().skip(1).forEach(f -> names.add(component(f.after(), f.before())));
    int more = group.size() - 1;
    return sentence(
        names.contains("") || names.size() < more
            ? more + (more == 1 ? " more schema" : " more schemas") + " at this place"
            : (more == 1 ? "schema " : "schemas ")
                + listed(names.stream().map(n -> '`' + n + '`').toList(), NAMED));
  }

  private static String moreMembers(List<Finding> group) {
    List<String> names = group.stream()
        .skip(1)
        .map(f -> '`' + path(f).substring(path(f).lastIndexOf('/') + 1) + '`')
        .toList();
    return sentence(listed(names, names.size()));
  }

  private static String moreOperations(List<Finding> group) {
    return sentence(
        group.size() - 1 + " more below `" + area(group.get(0).operations().get(0)) + '`');
  }

  private static String moreUses(List<Finding> group, @Nullable Origin shared) {
    String component = component(shared, null);
    List<String> names = group.stream()
        .map(AlikeFindings::name)
        .distinct()
        .skip(1)
        .map(n -> '`' + n + '`')
        .toList();
    String uses = component.isEmpty() ? "" : "other uses of `" + component + "`: ";
    return names.isEmpty() ? "" : sentence(uses + listed(names, NAMED));
  }

  private static String sentence(String others) {
    return " The same holds for " + others + '.';
  }

  private static String listed(List<String> names, int most) {
    int more = names.size() - most;
    return names.stream().limit(most).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** The name of the shared schema in which the first of the places lies. */
  private static String component(@Nullable Origin first, @Nullable Origin second) {
    Origin origin = first == null ? second : first;
    String[] tokens = origin == null ? new String[0] : origin.pointer().split("/", -1);
    int at = tokens.length > 2 && tokens[1].equals("definitions")
        ? 2
        : tokens.length > 3 && tokens[1].equals("components") ? 3 : -1;
    return at < 0 ? "" : tokens[at].replace("~1", "/").replace("~0", "~");
  }
}
