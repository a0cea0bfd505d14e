package io.raccordo.generator.suggest;

/** The names of input members together with their types. */
final class InputTypes extends WordLikeness {
  InputTypes() {
    super(OperationProfile::inputTypes);
  }
}
