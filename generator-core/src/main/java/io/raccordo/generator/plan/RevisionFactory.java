package io.raccordo.generator.plan;

import io.raccordo.generator.model.OperationKey;

/** Makes the drafts of revisions, with the names of their classes. */
final class RevisionFactory {
  private final LedgerBook book;
  private final FamilyLedger ledger;
  private final TypeRegistry registry;
  private final String modulePackage;

  RevisionFactory(
      LedgerBook book, FamilyLedger ledger, TypeRegistry registry, String modulePackage) {
    this.book = book;
    this.ledger = ledger;
    this.registry = registry;
    this.modulePackage = modulePackage;
  }

  RevisionDraft open(FamilyDraft draft, String label, OperationContract contract) {
    FamilyTrace family = draft.trace;
    int number = ledger.next(draft, label);
    String className = family.name().className() + (number == 1 ? "" : "Rev" + number);
    String key = scope(family, number);
    ModuleKind kind = contract.operation().key().kind() != OperationKey.Kind.PATH
        ? ModuleKind.INSTANT_TRIGGER
        : contract.output().items() ? ModuleKind.SEARCH : ModuleKind.ACTION;
    RevisionDraft revision = new RevisionDraft(
        family,
        number,
        registry.module(key, ClassRef.topLevel(modulePackage, className)),
        kind,
        new MemberTable(book, key),
        contract);
    revision.positional.addAll(ledger.path(key));
    return revision;
  }

  /** The scope of a revision's members in the ledger. */
  static String scope(FamilyTrace family, int number) {
    return "module " + family.signature + (number == 1 ? "" : " @" + number);
  }
}
