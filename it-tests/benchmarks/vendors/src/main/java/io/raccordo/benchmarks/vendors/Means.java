package io.raccordo.benchmarks.vendors;

/** By what calls are made. */
enum Means {
  HAND_WRITTEN,
  OPEN_API_GENERATOR,
  MODULE;

  /** Whether calls of a vendor can be made so. */
  boolean has(Vendor vendor) {
    return this != OPEN_API_GENERATOR || vendor.hasPeer();
  }

  Client client(Vendor vendor) {
    return switch (this) {
      case HAND_WRITTEN -> vendor.byHand();
      case OPEN_API_GENERATOR -> vendor.peer();
      case MODULE -> vendor.modules();
    };
  }
}
