package io.raccordo.generator.suggest;

/** What the summaries say. */
final class SummaryWords extends WordLikeness {
  SummaryWords() {
    super(OperationProfile::summary);
  }
}
