package io.raccordo.generator.plan;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * What the ledger knows of families beside the names of their members, so that nothing changes when
 * the documents with which they began are dropped: the template that each began with, which
 * revision serves which API version, and which members stand in a path where a version calls them
 * otherwise.
 */
final class FamilyLedger {
  private static final String MODULE = "module";
  private static final String TEMPLATE = "template";
  private static final String REVISION = "revision";
  private static final String PATH = "path";
  private static final String MEMBER = "member";
  private static final String NUMBER = "Revision";

  private final Set<String> homes = new HashSet<>();
  private final Map<String, String> signatures = new HashMap<>();
  private final Map<String, String> templates = new HashMap<>();
  private final Map<String, Map<String, Integer>> revisions = new HashMap<>();
  private final Map<String, List<String>> paths = new HashMap<>();

  FamilyLedger(Ledger earlier, LedgerBook book) {
    each(earlier, MODULE + "||", (signature, value) -> {
      homes.add(signature);
      signatures.put(value, signature);
    });
    each(earlier, TEMPLATE + "||", templates::put);
    scoped(
        earlier,
        REVISION,
        (family, version, value) -> numberIn(value)
            .ifPresent(number ->
                revisions.computeIfAbsent(family, f -> new TreeMap<>()).put(version, number)));
    // Entries are sorted, and no path has ten places.
    scoped(
        earlier,
        PATH,
        (revision, place, value) ->
            paths.computeIfAbsent(revision, r -> new ArrayList<>()).add(value));
    paths.forEach((scope, names) -> names.replaceAll(name -> key(book, scope, name)));
  }

  private static void each(Ledger ledger, String prefix, BiConsumer<String, String> taken) {
    ledger.each(prefix, (key, value) -> taken.accept(key.substring(prefix.length()), value));
  }

  /** An element of a scope, and what it was given. */
  private interface Entry {
    void take(String scope, String element, String value);
  }

  private static void scoped(Ledger ledger, String kind, Entry taken) {
    each(ledger, kind + '|', (rest, value) -> {
      int end = rest.indexOf('|');
      if (end >= 0) {
        taken.take(rest.substring(0, end), rest.substring(end + 1), value);
      }
    });
  }

  /** The key of the member with a name. */
  private static String key(LedgerBook book, String scope, String name) {
    List<String> keys = book.elements(MEMBER, scope, name);
    return keys.isEmpty() ? name : keys.get(0);
  }

  private static OptionalInt numberIn(String value) {
    return value.matches(NUMBER + "[1-9][0-9]{0,4}")
        ? OptionalInt.of(Integer.parseInt(value.substring(NUMBER.length())))
        : OptionalInt.empty();
  }

  /**
   * The signature of the family that an operation belongs to: the one with which it began.
   *
   * @param signature the operation's own
   */
  String home(String signature) {
    if (homes.contains(signature)) {
      return signature;
    }
    String name = templates.get(signature);
    return name == null ? signature : signatures.getOrDefault(name, signature);
  }

  /**
   * Keys of a revision's members that stand in the path, in their order; empty where no version
   * calls them otherwise.
   *
   * @param scope the revision's
   */
  List<String> path(String scope) {
    return paths.getOrDefault(scope, List.of());
  }

  /** The highest number that a revision of a family was given; 0 for none. */
  int highest(String family) {
    return revisions.getOrDefault(family, Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  /** The number of the revision that a family begins in an API version. */
  int next(FamilyDraft family, String label) {
    String signature = family.trace.signature;
    List<Integer> taken = family.revisions.stream().map(r -> r.number).toList();
    Integer recorded = revisions.getOrDefault(signature, Map.of()).get(label);
    if (recorded != null && !taken.contains(recorded)) {
      return recorded;
    }
    int last = taken.isEmpty() ? 0 : taken.get(taken.size() - 1);
    return Math.max(last, highest(signature)) + 1;
  }

  /** Writes down what is not plain: other templates, and the numbers of families with several. */
  static void write(Collection<FamilyDraft> families, List<ApiModel> versions, LedgerBook book) {
    Set<String> homes =
        families.stream().map(family -> family.trace.signature).collect(Collectors.toSet());
    for (FamilyDraft family : families) {
      String signature = family.trace.signature;
      family.revisions.forEach(revision -> writePath(revision, book));
      boolean several = family.revisions.stream().anyMatch(r -> r.number > 1);
      for (int version = 0; version < versions.size(); version++) {
        FamilyTrace.Stop stop = family.trace.at(version);
        if (stop == null || stop.foreign()) {
          continue;
        }
        String own = FamilyTracer.signature(stop.operation().key());
        if (!homes.contains(own)) {
          book.decide(TEMPLATE, "", own, family.trace.name().className());
        }
        RevisionDraft serving = family.serving(version);
        if (several && serving != null) {
          book.decide(REVISION, signature, versions.get(version).label(), NUMBER + serving.number);
        }
      }
    }
  }

  private static void writePath(RevisionDraft revision, LedgerBook book) {
    boolean renamed = revision.bindings.values().stream()
        .flatMap(binding -> binding.parts().stream())
        .anyMatch(part -> part.in() == Parameter.In.PATH && !part.name().equals(part.member()));
    for (int i = 0; renamed && i < revision.positional.size(); i++) {
      List<MemberTable.Draft> forms = revision.input.forms(revision.positional.get(i));
      if (!forms.isEmpty()) {
        book.decide(PATH, revision.slot.key, Integer.toString(i), forms.get(0).javaName);
      }
    }
  }
}
