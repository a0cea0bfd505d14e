package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Place;
import io.raccordo.generator.diff.Site;

/** What a body is called in rule ids. */
final class Holders {
  private Holders() {}

  static String of(Place place) {
    boolean webhook = Wording.webhook(place);
    boolean sentByVendor = place.site() == Site.RESPONSE_BODY;
    if (webhook) {
      return sentByVendor ? "webhook-payload" : "webhook-response";
    }
    return sentByVendor ? "response" : "request-body";
  }
}
