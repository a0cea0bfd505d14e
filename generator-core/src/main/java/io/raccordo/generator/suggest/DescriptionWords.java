package io.raccordo.generator.suggest;

/** What the descriptions begin with. */
final class DescriptionWords extends WordLikeness {
  DescriptionWords() {
    super(OperationProfile::description);
  }
}
