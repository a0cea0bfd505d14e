package io.raccordo.generator.suggest;

/** The literals of the paths. */
final class PathWords extends WordLikeness {
  PathWords() {
    super(OperationProfile::path);
  }
}
