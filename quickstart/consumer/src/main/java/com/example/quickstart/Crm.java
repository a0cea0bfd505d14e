package com.example.quickstart;

import io.raccordo.runtime.ApiRetiredException;
import io.raccordo.runtime.CallOptions;
import io.raccordo.runtime.Secret;
import io.raccordo.samples.lumen.LumenCrmConnection;
import io.raccordo.samples.lumen.LumenCrmConnector;
import io.raccordo.samples.lumen.module.CreateContact;
import io.raccordo.samples.lumen.module.CreateRecord;
import io.raccordo.samples.lumen.module.ListContacts;
import java.util.List;
import java.util.Map;

/** Lumen CRM: dated API versions that move inside the path. */
final class Crm {
  private final LoopbackServer vendor;
  private final LumenCrmConnector lumen;

  private Crm(LoopbackServer vendor, LumenCrmConnector lumen) {
    this.vendor = vendor;
    this.lumen = lumen;
  }

  static void run(LoopbackServer vendor) {
    Main.say("Lumen CRM, API version 2026-03");
    try (LumenCrmConnector lumen =
        LumenCrmConnector.builder(LumenCrmConnection.oauth2(Secret.of("access-1")))
            .baseUrl(vendor.url())
            .connect()) {
      Crm crm = new Crm(vendor, lumen);
      crm.createsAContact();
      crm.callsAnotherVersion();
      crm.listsContacts();
      crm.guardsWhatBecameNarrow();
    }
  }

  private void createsAContact() {
    vendor.on("POST /crm/objects/2026-03/contacts", 201, contact(1));

    var contact = lumen.run(CreateContact.input().properties(Map.of("firstname", "Nadia")));

    LoopbackServer.Request request = vendor.takeRequests().get(0);
    Expect.json("body", "{\"properties\": {\"firstname\": \"Nadia\"}}", request.body());
    Expect.equal("id", "1", contact.id());
    Main.step("create a contact", List.of(request.line(), "-> contact " + contact.id()));
  }

  private void callsAnotherVersion() {
    vendor.on("POST /crm/v3/objects/contacts", 201, contact(2));
    vendor.on("POST /crm/objects/2025-09/contacts", 201, contact(3));
    var input = CreateContact.input().properties(Map.of("firstname", "Nadia"));

    Expect.equal("id", "2", lumen.run(input, CallOptions.DEFAULT.withApiVersion("v3")).id());
    Expect.equal("id", "3", lumen.run(input, CallOptions.DEFAULT.withApiVersion("2025-09")).id());

    List<String> asked = lines();
    Expect.equal(
        "requests",
        List.of("POST /crm/v3/objects/contacts", "POST /crm/objects/2025-09/contacts"),
        asked);
    Main.step("the same call on v3 and on 2025-09", asked);
  }

  private void listsContacts() {
    vendor.on("GET /crm/objects/2026-03/contacts?limit=2", 200, page("a2", 1, 2));
    vendor.on("GET /crm/objects/2026-03/contacts?limit=2&after=a2", 200, page("", 3));

    List<String> ids =
        lumen.stream(ListContacts.input().limit(2)).map(contact -> contact.id()).toList();

    List<String> asked = lines();
    Expect.equal("ids", List.of("1", "2", "3"), ids);
    Main.step("list contacts, page by page", asked);
  }

  private void guardsWhatBecameNarrow() {
    vendor.on("POST /crm/objects/2026-03/contacts", 201, contact(4));

    // Written for 2025-09, which creates records of any type; 2026-03 creates contacts only.
    var contact = CreateRecord.input("contacts").properties(Map.of("firstname", "Nadia"));
    var company = CreateRecord.input("companies").properties(Map.of("name", "Brightwater"));

    Expect.equal("id", "4", lumen.run(contact).id());
    LoopbackServer.Request request = vendor.takeRequests().get(0);
    Expect.json("body", "{\"properties\": {\"firstname\": \"Nadia\"}}", request.body());

    String refusal = "";
    try {
      lumen.run(company);
    } catch (ApiRetiredException e) {
      refusal = e.getMessage();
    }
    Expect.that("The company was not refused", !refusal.isEmpty());
    Expect.equal("requests", List.of(), lines());
    Main.step(
        "create records with code of 2025-09",
        List.of(request.line(), "-> company: " + refusal));
  }

  private List<String> lines() {
    return vendor.takeRequests().stream().map(LoopbackServer.Request::line).toList();
  }

  private static String contact(int id) {
    return "{\"id\": \"" + id + "\", \"properties\": {\"firstname\": \"Nadia\"},"
        + " \"createdAt\": \"2026-11-02T09:30:00Z\", \"updatedAt\": \"2026-11-02T09:30:00Z\"}";
  }

  private static String page(String after, int... ids) {
    StringBuilder json = new StringBuilder("{\"results\": [");
    for (int i = 0; i < ids.length; i++) {
      json.append(i == 0 ? "" : ",").append(contact(ids[i]));
    }
    json.append(']');
    if (!after.isEmpty()) {
      json.append(", \"paging\": {\"next\": {\"after\": \"").append(after).append("\"}}");
    }
    return json.append('}').toString();
  }
}
