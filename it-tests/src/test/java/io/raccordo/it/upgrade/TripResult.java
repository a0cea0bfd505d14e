package io.raccordo.it.upgrade;

import io.raccordo.it.upgrade.Manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one module came to. */
final class TripResult {
  final Module module;
  int inputs;
  int answers;
  int plain;
  final List<Problem> refused = new ArrayList<>();
  final List<Problem> changed = new ArrayList<>();
  final List<String> failures = new ArrayList<>();
  final Set<String> operations = new TreeSet<>();

  TripResult(Module module) {
    this.module = module;
  }
}
