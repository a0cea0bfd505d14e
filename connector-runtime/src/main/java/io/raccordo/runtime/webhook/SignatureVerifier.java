package io.raccordo.runtime.webhook;

import java.util.Optional;

/**
 * Finds out whether a request comes from the vendor and is as the vendor sent it.
 * {@link HmacSignature} has the usual schemes. Safe for use by many threads.
 */
@FunctionalInterface
public interface SignatureVerifier {

  /**
   * Verifies a request. What it throws refuses the request, too.
   *
   * @param request the request, with its bytes as they came
   * @return why it is refused, for the log only and without anything secret; empty when it is
   *     genuine
   */
  Optional<String> refusal(WebhookRequest request);
}
