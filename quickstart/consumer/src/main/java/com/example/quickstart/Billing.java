package com.example.quickstart;

import io.raccordo.runtime.ApiRetiredException;
import io.raccordo.runtime.InvalidConfigurationException;
import io.raccordo.runtime.Secret;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.samples.tally.TallyBillingConnection;
import io.raccordo.samples.tally.TallyBillingConnector;
import io.raccordo.samples.tally.model.Collection;
import io.raccordo.samples.tally.model.CustomerRef;
import io.raccordo.samples.tally.model.Money;
import io.raccordo.samples.tally.module.CreateInvoice;
import io.raccordo.samples.tally.module.CreateInvoiceRev2;
import io.raccordo.samples.tally.module.CreateSubscription;
import io.raccordo.samples.tally.module.ExportLedgerCsv;
import io.raccordo.samples.tally.module.ListCustomers;
import java.util.List;
import java.util.stream.Stream;

/** Tally Billing: three API versions, the first of them switched off by the vendor. */
final class Billing {
  private static final String INVOICE =
      """
      {"id": "inv_1", "number": "2026-0001", "customer": {"id": "cus_1"},
       "total": {"amount": 12900, "currency": "EUR"}, "status": "open",
       "payment_url": "https://pay.tally-billing.example/i/1", "created_at": "2026-11-02T09:30:00Z"}
      """;
  private static final String SUBSCRIPTION =
      """
      {"id": "sub_1", "customer_id": "cus_1", "plan_id": "pro-monthly", "quantity": 1,
       "status": "active", "billing_anchor": 15, "current_period_end": "2026-12-15T00:00:00Z"}
      """;

  private final LoopbackServer vendor;
  private final TallyBillingConnector tally;

  private Billing(LoopbackServer vendor, TallyBillingConnector tally) {
    this.vendor = vendor;
    this.tally = tally;
  }

  static void run(LoopbackServer vendor) {
    Main.say("Tally Billing, API version v3");
    TallyBillingConnection connection = TallyBillingConnection.bearer(Secret.of("tk_test_1"));
    try (TallyBillingConnector tally =
        TallyBillingConnector.builder(connection)
            .baseUrl(vendor.url())
            .reconfigure(CreateSubscription.MODULE, "billing_anchor", JsonTypes.INT32, 15)
            .connect()) {
      Billing billing = new Billing(vendor, tally);
      billing.createsAnInvoice();
      billing.listsCustomers();
      billing.runsCodeOfV1();
      billing.carriesAnInputOver();
      billing.takesAValueFromAPerson(connection);
      billing.endsWhatNothingReplaces();
    }
  }

  private void createsAnInvoice() {
    vendor.on("POST /v3/invoices", 201, INVOICE);

    var invoice =
        tally.run(
            CreateInvoiceRev2.input()
                .customer(CustomerRef.builder().id("cus_1").build())
                .total(Money.builder().amount(12_900).currency("EUR").build())
                .collection(Collection.AUTOMATIC));

    LoopbackServer.Request request = onlyRequest("POST /v3/invoices");
    Expect.equal("Authorization", "Bearer tk_test_1", request.header("Authorization"));
    Expect.json(
        "body",
        """
        {"customer": {"id": "cus_1"}, "total": {"amount": 12900, "currency": "EUR"},
         "collection": "automatic"}
        """,
        request.body());
    Expect.equal("number", "2026-0001", invoice.number());
    Expect.equal("currency", "EUR", invoice.total().currency());
    Main.step("create an invoice", List.of(request.line(), "-> " + invoice.number()));
  }

  private void listsCustomers() {
    vendor.onPage("GET /v3/customers?per_page=2", customers(1, 2), "/v3/customers?per_page=2&page=2");
    vendor.onPage(
        "GET /v3/customers?per_page=2&page=2", customers(3, 4), "/v3/customers?per_page=2&page=3");
    vendor.on("GET /v3/customers?per_page=2&page=3", 200, customers(5));

    List<String> names =
        tally.stream(ListCustomers.input().perPage(2)).map(customer -> customer.name()).toList();

    List<String> asked = lines();
    Expect.equal("names", List.of("C1", "C2", "C3", "C4", "C5"), names);
    Expect.equal("pages", 3, asked.size());
    Main.step("list customers, page by page", plus(asked, "-> " + names));
  }

  private void runsCodeOfV1() {
    vendor.on("POST /v3/invoices", 201, INVOICE);

    // Written when v1 was the newest. It has not been touched since.
    var invoice =
        tally.run(CreateInvoice.input().customerId("cus_1").amountCents(12_900).draft(true));

    LoopbackServer.Request request = onlyRequest("POST /v3/invoices");
    Expect.json(
        "body",
        """
        {"customer": {"id": "cus_1"}, "total": {"amount": 12900, "currency": "EUR"}, "draft": true,
         "collection": "by_customer"}
        """,
        request.body());
    Expect.equal("customer", "cus_1", invoice.customerId());
    Expect.equal("amount", 12_900L, invoice.amountCents());
    Expect.equal("page", "https://pay.tally-billing.example/i/1", invoice.hostedUrl());
    Main.step(
        "create an invoice with code of v1",
        List.of(request.line() + " " + request.body(), "-> amount_cents " + invoice.amountCents()));
  }

  private void carriesAnInputOver() {
    vendor.on("POST /v3/invoices", 201, INVOICE);
    var old = CreateInvoice.input().customerId("cus_1").amountCents(12_900);

    // The same in the terms of the module that took over, to be completed there.
    var invoice =
        tally.run(CreateInvoiceRev2.upgradeInput(old).collection(Collection.AUTOMATIC));

    LoopbackServer.Request request = onlyRequest("POST /v3/invoices");
    Expect.json(
        "body",
        """
        {"customer": {"id": "cus_1"}, "total": {"amount": 12900, "currency": "EUR"},
         "collection": "automatic"}
        """,
        request.body());
    var asBefore = CreateInvoice.downgradeOutput(invoice);
    Expect.equal("amount", 12_900L, asBefore.amountCents());
    Main.step(
        "carry an input of v1 over to the newest module",
        List.of(request.line() + " " + request.body(), "-> amount_cents " + asBefore.amountCents()));
  }

  private void takesAValueFromAPerson(TallyBillingConnection connection) {
    vendor.on("POST /v3/subscriptions", 201, SUBSCRIPTION);
    var input = CreateSubscription.input().customerId("cus_1").planId("pro-monthly");

    // v1 did not ask for a billing anchor; the connector above was told which to send.
    Expect.equal("subscription", "sub_1", tally.run(input).id());
    LoopbackServer.Request request = onlyRequest("POST /v3/subscriptions");
    Expect.json(
        "body",
        """
        {"customer_id": "cus_1", "plan_id": "pro-monthly", "billing_anchor": 15}
        """,
        request.body());

    String refusal = "";
    try (TallyBillingConnector unconfigured =
        TallyBillingConnector.builder(connection).baseUrl(vendor.url()).connect()) {
      unconfigured.run(input);
    } catch (InvalidConfigurationException e) {
      refusal = e.getMessage();
    }
    Expect.that("The refusal does not name the member: " + refusal, refusal.contains("billing_anchor"));
    nothingSent();
    Main.step(
        "subscribe with code of v1, which needs a value from a person",
        List.of(request.line() + " " + request.body(), "-> without it: " + refusal));
  }

  private void endsWhatNothingReplaces() {
    String message = "";
    try {
      tally.run(ExportLedgerCsv.input());
    } catch (ApiRetiredException e) {
      message = e.getMessage();
      Expect.that("The end has no date", e.date().isPresent());
    }
    Expect.that("The advice is missing: " + message, message.contains("POST /v2/invoice-exports"));
    nothingSent();
    Main.step("export the ledger, which nothing replaces", List.of("-> " + message));
  }

  private static String customers(int... numbers) {
    StringBuilder json = new StringBuilder("[");
    for (int number : numbers) {
      json.append(json.length() > 1 ? "," : "")
          .append("{\"id\":\"cus_" + number + "\",\"name\":\"C" + number + "\"}");
    }
    return json.append(']').toString();
  }

  private LoopbackServer.Request onlyRequest(String line) {
    List<LoopbackServer.Request> requests = vendor.takeRequests();
    Expect.equal("requests", List.of(line), requests.stream().map(r -> r.line()).toList());
    return requests.get(0);
  }

  private List<String> lines() {
    return vendor.takeRequests().stream().map(LoopbackServer.Request::line).toList();
  }

  private void nothingSent() {
    Expect.equal("requests", List.of(), lines());
  }

  private static List<String> plus(List<String> lines, String last) {
    return Stream.concat(lines.stream(), Stream.of(last)).toList();
  }
}
