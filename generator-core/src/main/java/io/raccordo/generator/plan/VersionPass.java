package io.raccordo.generator.plan;

import io.raccordo.generator.diff.Selectors;
import io.raccordo.generator.migrate.Migration;
import io.raccordo.generator.migrate.Migrations;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.RequestBody;
import io.raccordo.generator.plan.FamilyTrace.Stop;
import io.raccordo.generator.plan.MediaTypes.Family;
import io.raccordo.generator.plan.OperationContract.Output;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Binds every family to one API version: revisions that can go on are bound, and where none can, or
 * an answer with a body came where there was none, a revision is opened.
 */
final class VersionPass {
  private final int version;
  private final ApiModel model;
  private final FormReader forms;
  private final RevisionBinder binder;
  private final RevisionFactory factory;
  private final EndCheck check;
  private final Migrations migrations;
  private final List<ApiModel> versions;
  private final OperationReader operations;
  private final Map<OperationKey, OperationContract> contracts = new LinkedHashMap<>();
  private final Map<OperationKey, Map<Family, OperationContract>> others = new HashMap<>();
  private Set<String> demanded = Set.of();

  VersionPass(
      int version,
      List<ApiModel> versions,
      TypeRegistry registry,
      RevisionFactory factory,
      Migrations migrations,
      Selectors selectors,
      StatedPagings stated,
      Approximations approximations) {
    this.version = version;
    this.versions = versions;
    this.model = versions.get(version);
    this.forms = new FormReader(model);
    this.binder = new RevisionBinder(new TypeAbsorber(forms, registry, approximations));
    this.factory = factory;
    this.check = new EndCheck(registry);
    this.migrations = migrations;
    this.operations = new OperationReader(forms, selectors, stated, approximations);
    model.operations().forEach(o -> contracts.put(o.key(), operations.read(o)));
  }

  FormReader forms() {
    return forms;
  }

  OperationContract contract(OperationKey key) {
    OperationContract contract = contracts.get(key);
    if (contract == null) {
      throw new IllegalArgumentException(key + " is not an operation of " + model.label());
    }
    return contract;
  }

  /**
   * The contract in the notation that a revision sends its body in, where the operation takes it.
   */
  OperationContract contract(OperationKey key, RevisionDraft revision) {
    OperationContract preferred = contract(key);
    Family spoken = MediaTypes.family(revision.bodyKind);
    RequestBody body = preferred.operation().requestBody();
    if (spoken == null
        || body == null
        || spoken == MediaTypes.family(preferred.body().kind())
        || body.content().stream().noneMatch(m -> MediaTypes.family(m) == spoken)) {
      return preferred;
    }
    return others
        .computeIfAbsent(key, k -> new EnumMap<>(Family.class))
        .computeIfAbsent(spoken, s -> operations.read(preferred.operation(), s));
  }

  /** Keys of inputs that this version demands nearly everywhere. */
  Set<String> demanded() {
    return demanded;
  }

  /** Binds every family. */
  void bind(List<FamilyDraft> families) {
    demanded = SystemicDemands.of(families, version, this);
    families.forEach(this::bind);
  }

  private void bind(FamilyDraft family) {
    Stop stop = family.trace.at(version);
    if (stop == null) {
      return;
    }
    OperationKey key = stop.operation().key();
    RevisionDraft earlier = version == 0 ? null : family.serving(version - 1);
    String moved = restructured(family, stop.operation()) != null
        ? "Members moved, as migrations.yaml says."
        : answeredOtherwise(family, key) ? "migrations.yaml answers it otherwise." : null;
    List<String> causes = new ArrayList<>();
    boolean bound = false;
    for (RevisionDraft revision : family.revisions) {
      OperationContract contract = contract(key, revision);
      List<String> ends = ends(revision, contract, stop, moved);
      if (ends.isEmpty()) {
        revision.bindings.put(version, binder.bind(revision, contract, stop));
        bound = true;
      } else if (revision == earlier) {
        causes.addAll(ends);
      }
    }
    if (!causes.isEmpty()) {
      family.causes.put(version, causes);
    }
    OperationContract preferred = contract(key);
    if (!stop.foreign() && (!bound || answersNow(family, preferred))) {
      open(family, preferred, stop);
    }
  }

  private List<String> ends(
      RevisionDraft revision, OperationContract contract, Stop stop, @Nullable String moved) {
    if (moved != null) {
      revision.closed = true;
    }
    if (revision.closed) {
      return List.of(moved == null ? "Members moved, as migrations.yaml says." : moved);
    }
    MemberKeys keys = MemberKeys.of(revision, contract, stop);
    return check.causes(revision, contract, forms, keys.keys(), keys.fixed(), demanded);
  }

  /**
   * A body where the answer had none: the old revision ignores it and goes on, a new one reads it.
   */
  private boolean answersNow(FamilyDraft family, OperationContract contract) {
    RevisionDraft serving = family.serving(version);
    return serving != null
        && serving.outputKind == Output.Kind.NONE
        && contract.output().kind() != Output.Kind.NONE;
  }

  private void open(FamilyDraft family, OperationContract contract, Stop stop) {
    RevisionDraft revision = factory.open(family, model.label(), contract);
    binder.open(revision, contract);
    revision.bindings.put(version, binder.bind(revision, contract, stop));
    family.add(revision);
  }

  /** Whether the team says of the operation before that it is not what has its path now. */
  private boolean answeredOtherwise(FamilyDraft family, OperationKey now) {
    Stop before = version == 0 ? null : family.trace.at(version - 1);
    if (before == null) {
      return false;
    }
    String label = versions.get(version - 1).label();
    List<Migration> answers = migrations.of(label, before.operation().key()).stream()
        .filter(answer -> answer.to() == null || model.label().equals(answer.to()))
        .toList();
    return !answers.isEmpty() && answers.stream().noneMatch(a -> now.equals(a.target()));
  }

  /** The answer that carries the operation before over to this one by steps. */
  private @Nullable Migration restructured(FamilyDraft family, Operation operation) {
    for (int earlier = version - 1; earlier >= 0; earlier--) {
      Stop stop = family.trace.at(earlier);
      if (stop == null) {
        continue;
      }
      for (Migration migration :
          migrations.of(versions.get(earlier).label(), stop.operation().key())) {
        if (migration.restructures()
            && model.label().equals(migration.to())
            && operation.key().equals(migration.target())) {
          return migration;
        }
      }
    }
    return null;
  }
}
