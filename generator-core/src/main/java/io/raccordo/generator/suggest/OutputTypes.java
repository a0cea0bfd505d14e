package io.raccordo.generator.suggest;

/** The names of output members together with their types. */
final class OutputTypes extends WordLikeness {
  OutputTypes() {
    super(OperationProfile::outputTypes);
  }
}
