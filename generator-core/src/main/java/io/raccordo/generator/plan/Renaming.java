package io.raccordo.generator.plan;

import io.raccordo.generator.plan.CallerMigration.MethodName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Methods of one class that have another name in its counterpart. */
final class Renaming {
  private final ClassRef owner;
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> renamed = new LinkedHashMap<>();

  Renaming(ClassRef owner) {
    this.owner = owner;
  }

  void add(String from, String to) {
    names.add(from);
    if (!from.equals(to)) {
      renamed.put(from, to);
    }
  }

  /** Whether no name is given to a method while another still has it. */
  boolean isSound() {
    return renamed.values().stream().noneMatch(names::contains)
        && new HashSet<>(renamed.values()).size() == renamed.size();
  }

  List<MethodName> methods() {
    return renamed.entrySet().stream()
        .map(e -> new MethodName(owner, e.getKey(), e.getValue()))
        .toList();
  }
}
