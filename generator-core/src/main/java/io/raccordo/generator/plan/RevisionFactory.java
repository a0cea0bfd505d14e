package io.raccordo.generator.plan;

import io.raccordo.generator.model.OperationKey;

/** Makes the drafts of revisions, with the names of their classes. */
final class RevisionFactory {
  private final LedgerBook book;
  private final TypeRegistry registry;
  private final String modulePackage;

  RevisionFactory(LedgerBook book, TypeRegistry registry, String modulePackage) {
    this.book = book;
    this.registry = registry;
    this.modulePackage = modulePackage;
  }

  RevisionDraft open(FamilyTrace family, int number, OperationContract contract) {
    String className = family.name().className() + (number == 1 ? "" : "Rev" + number);
    String key = scope(family, number);
    ModuleKind kind = contract.operation().key().kind() != OperationKey.Kind.PATH
        ? ModuleKind.INSTANT_TRIGGER
        : contract.output().items() ? ModuleKind.SEARCH : ModuleKind.ACTION;
    return new RevisionDraft(
        family,
        number,
        registry.module(key, ClassRef.topLevel(modulePackage, className)),
        kind,
        new MemberTable(book, key),
        contract);
  }

  /** The scope of a revision's members in the ledger. */
  static String scope(FamilyTrace family, int number) {
    return "module " + family.signature + (number == 1 ? "" : " @" + number);
  }
}
