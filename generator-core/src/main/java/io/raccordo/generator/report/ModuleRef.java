package io.raccordo.generator.report;

/** A revision of a module, written as its id is: with its number from 2 on. */
record ModuleRef(String family, int revision) {
  @Override
  public String toString() {
    return revision <= 1 ? family : family + '@' + revision;
  }
}
