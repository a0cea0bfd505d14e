package com.example.tally;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.webhook.DeclaredVersion;
import io.raccordo.runtime.webhook.WebhookHandler;
import io.raccordo.samples.tally.TallyBillingConnection;
import io.raccordo.samples.tally.TallyBillingConnector;
import io.raccordo.samples.tally.module.OnInvoicePaidWebhookRev2;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A handler of the newer revision of an event. */
public final class TallyEvents implements Function<byte[], List<String>> {
  @Override
  public List<String> apply(byte[] body) {
    List<String> seen = new ArrayList<>();
    try (var tally = TallyBillingConnector.connect(TallyBillingConnection.anonymous())) {
      WebhookHandler handler = WebhookHandler.builder(tally)
          .unverified()
          .eventAt("/type")
          .version(DeclaredVersion.at("/api_version"))
          .on("invoice.paid", OnInvoicePaidWebhookRev2.MODULE, event -> {
            seen.add(event.invoice().customer().id());
            seen.add(String.valueOf(event.invoice().total().amount()));
            seen.add(String.valueOf(event.invoice().total().currency()));
            seen.add(event.invoice().paymentUrl());
          })
          .build();
      int status = handler
          .handle("POST", URI.create("/"), Headers.empty(), new ByteArrayInputStream(body))
          .status();
      seen.add(String.valueOf(status));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seen;
  }
}
