package io.raccordo.generator.suggest;

/** The tags: the part of the API. */
final class TagWords extends WordLikeness {
  TagWords() {
    super(OperationProfile::tags);
  }
}
