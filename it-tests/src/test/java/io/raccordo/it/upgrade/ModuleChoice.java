package io.raccordo.it.upgrade;

import io.raccordo.it.upgrade.Manifest.Module;
import java.util.ArrayList;
import java.util.List;

/**
 * Which modules of the older connector are called: so many of those whose operation is gone or
 * whose revision ended, of those whose binding or members changed, and of the rest; in the order of
 * their ids.
 */
record ModuleChoice(int ended, int changed, int same) {
  /** All. */
  static final ModuleChoice ALL =
      new ModuleChoice(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** Those whose contract or binding changed. */
  static final ModuleChoice CHANGED = new ModuleChoice(Integer.MAX_VALUE, Integer.MAX_VALUE, 0);

  List<Module> of(Manifest before, ReportOutcomes outcomes) {
    List<Module> gone = new ArrayList<>();
    List<Module> other = new ArrayList<>();
    List<Module> rest = new ArrayList<>();
    for (Module module : before.modules()) {
      if (outcomes.any(module, "REVISION_ENDED|REMOVED")) {
        gone.add(module);
      } else if (outcomes.any(module, "REBOUND|ABSORBED")) {
        other.add(module);
      } else {
        rest.add(module);
      }
    }
    List<Module> all = new ArrayList<>(first(ended, gone));
    all.addAll(first(changed, other));
    all.addAll(first(same, rest));
    return all;
  }

  private static List<Module> first(int most, List<Module> modules) {
    return modules.subList(0, Math.min(most, modules.size()));
  }
}
