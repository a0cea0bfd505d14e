package io.raccordo.generator.report;

import io.raccordo.generator.plan.ModuleRevision;

/** A revision of a module, written as its id is: with its number from 2 on. */
record ModuleRef(String family, int revision) {
  @Override
  public String toString() {
    return ModuleRevision.id(family, revision);
  }
}
