/**
 * Receiving what APIs send: {@link io.raccordo.runtime.webhook.WebhookHandler} verifies, parses and
 * hands over the requests of webhooks, in any server.
 */
@NullMarked
package io.raccordo.runtime.webhook;

import org.jspecify.annotations.NullMarked;
