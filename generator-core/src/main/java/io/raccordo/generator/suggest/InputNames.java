package io.raccordo.generator.suggest;

/** The names of input members, at whatever depth. */
final class InputNames extends WordLikeness {
  InputNames() {
    super(OperationProfile::inputNames);
  }
}
