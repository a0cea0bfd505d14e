package io.raccordo.generator.emit;

import com.palantir.javapoet.CodeBlock;
import io.raccordo.generator.plan.Binding;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.UpgradePlan;
import io.raccordo.generator.plan.VersionPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the API versions serve a revision, as arguments of its descriptor: one for each change along
 * the succession, none where nothing changes, so that a new version leaves the text as it is.
 */
final class ServingEmitter {
  private static final CodeBlock ALWAYS = CodeBlock.builder().build();

  private final ConnectorIndex index;
  private final BindingEmitter bindings;
  private final UpgradeEmitter upgrades;

  ServingEmitter(ConnectorIndex index, JavaTypes types) {
    this.index = index;
    this.bindings = new BindingEmitter(index);
    this.upgrades = new UpgradeEmitter(index, types);
  }

  /** What serves a revision in one version; a guarded binding can leave the rest to upgrades. */
  private record Served(@Nullable Binding binding, List<UpgradePlan> carried) {
    boolean isNothing() {
      return binding == null && carried.isEmpty();
    }
  }

  List<CodeBlock> emit(ModuleRevision revision) {
    Map<String, Binding> bound = new HashMap<>();
    revision.bindings().forEach(b -> b.versions().forEach(label -> bound.put(label, b)));
    List<CodeBlock> servings = new ArrayList<>();
    Served before = null;
    for (VersionPlan version : index.versions()) {
      Served here = new Served(
          bound.get(version.label()), revision.upgrades().getOrDefault(version.label(), List.of()));
      boolean notYet = before == null && here.isNothing();
      if (!notYet && !same(here, before)) {
        servings.addAll(emit(here, since(version)));
      }
      before = notYet ? null : here;
    }
    return servings;
  }

  /** Bindings that differ in nothing that is written are one. */
  private boolean same(Served here, @Nullable Served before) {
    if (before == null || here.equals(before)) {
      return before != null;
    }
    return text(emit(here, ALWAYS)).equals(text(emit(before, ALWAYS)));
  }

  /**
   * As it is written. Equality and text of a code block alone leave out what stands behind the last
   * place where a line may break.
   */
  private static List<String> text(List<CodeBlock> code) {
    return code.stream().map(each -> CodeBlock.of("$L\n", each).toString()).toList();
  }

  private List<CodeBlock> emit(Served here, CodeBlock since) {
    Binding binding = here.binding();
    if (binding == null) {
      return upgrades.emit(here.carried(), since);
    }
    List<CodeBlock> servings = new ArrayList<>();
    servings.add(bindings.emit(binding, since));
    if (!binding.guards().isEmpty() && !here.carried().isEmpty()) {
      servings.addAll(upgrades.emit(here.carried(), since));
    }
    return servings;
  }

  private CodeBlock since(VersionPlan version) {
    return version.equals(index.versions().get(0))
        ? ALWAYS
        : CodeBlock.of("$Z.since($L)", StringLiteral.of(version.label()));
  }
}
