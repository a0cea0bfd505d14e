package io.raccordo.generator.migrate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.plan.UpgradePlan.Step;
import io.raccordo.generator.plan.UpgradePlan.Step.Convert;
import io.raccordo.generator.plan.UpgradePlan.Step.Drop;
import io.raccordo.generator.plan.UpgradePlan.Step.Each;
import io.raccordo.generator.plan.UpgradePlan.Step.MapValues;
import io.raccordo.generator.plan.UpgradePlan.Step.Move;
import io.raccordo.generator.plan.UpgradePlan.Step.Put;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Steps are taken in place, one after the other. That each reads what came, as people are promised,
 * therefore needs that none takes what an earlier one has taken or written; what is left of an
 * object may be dropped.
 */
final class StepOrder {
  private final Migration migration;
  private final Diagnostics diagnostics;
  private final List<MemberPointer> taken = new ArrayList<>();
  private final List<MemberPointer> written = new ArrayList<>();

  StepOrder(Migration migration, Diagnostics diagnostics) {
    this.migration = migration;
    this.diagnostics = diagnostics;
  }

  /** The place whose value a step changes without moving it. */
  static Optional<String> changedInPlace(Step step) {
    if (step instanceof Convert convert) {
      return Optional.of(convert.pointer());
    }
    if (step instanceof MapValues map) {
      return Optional.of(map.pointer());
    }
    return step instanceof Each each ? Optional.of(each.pointer()) : Optional.empty();
  }

  /** Looks at the next step, and at the move that belongs to it. */
  void check(Step step, @Nullable Move move) {
    Optional<String> source =
        step instanceof Move plain ? Optional.of(plain.from()) : changedInPlace(step);
    source.flatMap(MemberPointer::of).ifPresent(pointer -> take(pointer, step));
    if (step instanceof Move plain) {
      write(plain.to());
    } else if (step instanceof Put put) {
      write(put.pointer());
    } else if (step instanceof Drop drop) {
      MemberPointer.of(drop.pointer()).ifPresent(pointer -> refuseWritten(pointer, step));
    } else if (move != null) {
      write(move.to());
    }
  }

  private void take(MemberPointer pointer, Step step) {
    if (taken.stream().anyMatch(pointer::overlaps)) {
      refuse(
          step,
          pointer,
          "taken",
          "A member can be taken once: point at other members, or take what holds them.");
    } else {
      refuseWritten(pointer, step);
    }
    taken.add(pointer);
  }

  private void write(String pointer) {
    MemberPointer.of(pointer).ifPresent(written::add);
  }

  private void refuseWritten(MemberPointer pointer, Step step) {
    if (written.stream().anyMatch(pointer::overlaps)) {
      refuse(step, pointer, "written", "Put it in front of that step.");
    }
  }

  private void refuse(Step step, MemberPointer pointer, String before, String advice) {
    diagnostics.error(
        "step-order",
        migration.originOf(step),
        "This step takes " + pointer + ", which an earlier step has " + before + '.',
        advice);
  }
}
