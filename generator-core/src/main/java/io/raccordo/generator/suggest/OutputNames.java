package io.raccordo.generator.suggest;

/** The names of output members, at whatever depth. */
final class OutputNames extends WordLikeness {
  OutputNames() {
    super(OperationProfile::outputNames);
  }
}
