package io.raccordo.design.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Operations of one API version to those of the next: by path template, then version-blind, then by literals. */
final class Matching {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");
  private static final Pattern VERSION =
      Pattern.compile("v\\d+(\\.\\d+)*([a-z]+\\d*)?|\\d{4}-\\d{2}(-\\d{2})?|\\d+\\.\\d+(\\.\\d+)*");

  /** How an old operation is served by a newer one. */
  enum How {
    SAME_PATH,
    PARAMETER_NAMES,
    VERSION_SEGMENT,
    LITERAL_TO_PARAMETER,
    PARAMETER_TO_LITERAL
  }

  record Match(Operation old, Operation now, How how) {
    /** Whether the operation is the family's own, not a wider or a narrower one that also serves it. */
    boolean isHome() {
      return how != How.LITERAL_TO_PARAMETER && how != How.PARAMETER_TO_LITERAL;
    }
  }

  private Matching() {}

  static List<String> parameters(String path) {
    List<String> names = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  static String template(String path) {
    return PARAMETER.matcher(path).replaceAll("{}");
  }

  static String versionless(String path) {
    List<String> kept = new ArrayList<>();
    for (String segment : template(path).split("/")) {
      if (!VERSION.matcher(segment).matches()) {
        kept.add(segment);
      }
    }
    return String.join("/", kept);
  }

  /**
   * @param documented method and version-blind template of each operation of the previous version: a
   *     literal that stood beside the parameter then is another operation now
   */
  static Map<Operation, Match> match(
      List<Operation> olds, List<Operation> news, Set<String> documented) {
    Map<Operation, Match> matches = new LinkedHashMap<>();
    byKey(olds, news, matches, o -> o.method + " " + o.path, How.SAME_PATH);
    byKey(olds, news, matches, o -> o.method + " " + template(o.path), How.PARAMETER_NAMES);
    byKey(olds, news, matches, o -> o.method + " " + versionless(o.path), How.VERSION_SEGMENT);
    List<Match> loose = new ArrayList<>();
    for (Operation old : olds) {
      if (!matches.containsKey(old)) {
        List<Match> found = new ArrayList<>();
        for (Operation now : news) {
          How how = literal(old, now);
          if (how != null
              && !documented.contains(now.method + " " + versionless(now.path))
              && alike(old, now)) {
            found.add(new Match(old, now, how));
          }
        }
        if (found.size() == 1) {
          loose.add(found.get(0));
        }
      }
    }
    loose.forEach(m -> matches.put(m.old(), m));
    return matches;
  }

  private static void byKey(
      List<Operation> olds,
      List<Operation> news,
      Map<Operation, Match> matches,
      Function<Operation, String> key,
      How how) {
    Set<Operation> taken = new LinkedHashSet<>();
    matches.values().forEach(m -> taken.add(m.now()));
    Map<String, List<Operation>> open = new LinkedHashMap<>();
    for (Operation now : news) {
      if (!taken.contains(now)) {
        open.computeIfAbsent(key.apply(now), k -> new ArrayList<>()).add(now);
      }
    }
    Map<String, Integer> wanted = new LinkedHashMap<>();
    for (Operation old : olds) {
      if (!matches.containsKey(old)) {
        wanted.merge(key.apply(old), 1, Integer::sum);
      }
    }
    for (Operation old : olds) {
      String name = key.apply(old);
      List<Operation> candidates = open.getOrDefault(name, List.of());
      if (!matches.containsKey(old) && candidates.size() == 1 && wanted.get(name) == 1) {
        matches.put(old, new Match(old, candidates.get(0), how));
      }
    }
  }

  /** One segment differs, a literal on one side and a parameter on the other; all others are equal. */
  private static How literal(Operation old, Operation now) {
    if (!old.method.equals(now.method)) {
      return null;
    }
    String[] before = versionless(old.path).split("/");
    String[] after = versionless(now.path).split("/");
    if (before.length != after.length || Arrays.equals(before, after)) {
      return null;
    }
    How how = null;
    for (int i = 0; i < before.length; i++) {
      if (!before[i].equals(after[i])) {
        boolean wider = after[i].equals("{}");
        boolean narrower = before[i].equals("{}");
        if (how != null || wider == narrower) {
          return null;
        }
        how = wider ? How.LITERAL_TO_PARAMETER : How.PARAMETER_TO_LITERAL;
      }
    }
    return how;
  }

  /** A literal and a parameter are one only if what comes back has the same form and most members. */
  private static boolean alike(Operation old, Operation now) {
    if (old.output.kind != now.output.kind) {
      return false;
    }
    if (old.output.kind != Kind.OBJECT) {
      return true;
    }
    Set<String> shared = new LinkedHashSet<>(old.output.memberNodes.keySet());
    Set<String> all = new LinkedHashSet<>(shared);
    shared.retainAll(now.output.memberNodes.keySet());
    all.addAll(now.output.memberNodes.keySet());
    return shared.size() * 2 >= all.size();
  }
}
