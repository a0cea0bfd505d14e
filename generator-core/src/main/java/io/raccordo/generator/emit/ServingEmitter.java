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

/**
 * How the API versions serve a revision, as arguments of its descriptor: one for each change along
 * the succession, none where nothing changes, so that a new version leaves the text as it is.
 */
final class ServingEmitter {
  private final ConnectorIndex index;
  private final BindingEmitter bindings;
  private final UpgradeEmitter upgrades;

  ServingEmitter(ConnectorIndex index, JavaTypes types) {
    this.index = index;
    this.bindings = new BindingEmitter(index);
    this.upgrades = new UpgradeEmitter(index, types);
  }

  List<CodeBlock> emit(ModuleRevision revision) {
    Map<String, Binding> bound = new HashMap<>();
    revision.bindings().forEach(b -> b.versions().forEach(label -> bound.put(label, b)));
    List<CodeBlock> servings = new ArrayList<>();
    List<CodeBlock> before = List.of();
    for (VersionPlan version : index.versions()) {
      Binding binding = bound.get(version.label());
      List<UpgradePlan> carried = revision.upgrades().getOrDefault(version.label(), List.of());
      // Bindings that differ in nothing that is written are one.
      List<CodeBlock> here = emit(binding, carried, CodeBlock.builder().build());
      if (!here.equals(before)) {
        servings.addAll(emit(binding, carried, since(version)));
      }
      before = here;
    }
    return servings;
  }

  private List<CodeBlock> emit(
      @org.jspecify.annotations.Nullable Binding binding,
      List<UpgradePlan> carried,
      CodeBlock since) {
    if (binding == null) {
      return upgrades.emit(carried, since);
    }
    List<CodeBlock> servings = new ArrayList<>();
    servings.add(bindings.emit(binding, since));
    if (!binding.guards().isEmpty()) {
      servings.addAll(upgrades.emit(carried, since));
    }
    return servings;
  }

  private CodeBlock since(VersionPlan version) {
    return version.equals(index.versions().get(0))
        ? CodeBlock.builder().build()
        : CodeBlock.of("$Z.since($L)", StringLiteral.of(version.label()));
  }
}
