package io.raccordo.benchmarks.vendors;

/** An API, and what calls it. */
enum Vendor {
  GITHUB,
  STRIPE,
  ADYEN,
  SLACK;

  /** Generated modules. */
  Client modules() {
    return switch (this) {
      case GITHUB -> new GithubModules(VendorServer.url());
      case STRIPE -> new StripeModules(VendorServer.url());
      case ADYEN -> new AdyenModules(VendorServer.url());
      case SLACK -> new SlackModules(VendorServer.url());
    };
  }

  /** What one would write. */
  Client byHand() {
    return switch (this) {
      case GITHUB -> new GithubByHand(VendorServer.url());
      case STRIPE -> new StripeByHand(VendorServer.url());
      case ADYEN -> new AdyenByHand(VendorServer.url());
      case SLACK -> new SlackByHand(VendorServer.url());
    };
  }

  /** Whether {@link #peer()} is there: OpenAPI Generator's client compiles. */
  boolean hasPeer() {
    return this == ADYEN || this == SLACK;
  }

  /** The client of OpenAPI Generator. */
  Client peer() {
    return switch (this) {
      case ADYEN -> new AdyenPeer(VendorServer.url());
      case SLACK -> new SlackPeer(VendorServer.url());
      case GITHUB, STRIPE -> throw new UnsupportedOperationException(this + " has no peer.");
    };
  }
}
