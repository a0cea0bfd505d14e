package io.raccordo.generator.suggest;

/** The operationIds, which vendors keep or make anew. */
final class OperationIdWords extends WordLikeness {
  OperationIdWords() {
    super(OperationProfile::id);
  }
}
