package io.raccordo.benchmarks.vendors;

import static io.raccordo.benchmarks.vendors.Call.read;
import static io.raccordo.benchmarks.vendors.JsonHttp.encoded;

import io.raccordo.benchmarks.vendors.JsonHttp.Form;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;

/** Stripe by hand. */
final class StripeByHand implements Client {
  private static final String CUSTOMER = "cus_Lk1TqWc7Ym0001";
  private static final String INTENT = "pi_3KqzZ2Ab4Cd0003";

  private final JsonHttp http;

  StripeByHand(URI url) {
    http = new JsonHttp(
        url, PropertyNamingStrategies.SNAKE_CASE, "Authorization", "Bearer sk_example");
  }

  record Address(String city) {}

  record Customer(String id, String email, String name, Address address, long created) {}

  record Customers(List<Customer> data) {}

  record IntentCharge(String receiptUrl) {}

  record IntentCharges(List<IntentCharge> data) {}

  record Intent(
      String id, long amount, String status, String clientSecret, IntentCharges charges) {}

  record Price(String id, long unitAmount, String currency, String product, String nickname) {}

  record Prices(List<Price> data) {}

  record Product(String id, String name, boolean active, String unitLabel, List<String> images) {}

  record BillingDetails(String email) {}

  record Charge(
      String id, long amount, String status, BillingDetails billingDetails, String receiptUrl) {}

  record Charges(List<Charge> data) {}

  record Refund(String id, long amount, String status, String charge, String receiptNumber) {}

  record ItemPrice(String id) {}

  record Period(long end) {}

  record Invoiceitem(String id, long amount, long quantity, ItemPrice price, Period period) {}

  record Line(String description) {}

  record Lines(List<Line> data) {}

  record Invoice(String id, long total, String status, String customer, Lines lines) {}

  record EventRequest(String id) {}

  record Event(String id, String type, long created, EventRequest request, String apiVersion) {}

  record Events(List<Event> data) {}

  record SourceTypes(long card) {}

  record Funds(long amount, String currency, SourceTypes sourceTypes) {}

  record Balance(List<Funds> available, List<Funds> pending, boolean livemode) {}

  @Override
  public int first() throws IOException, InterruptedException {
    return createCustomer();
  }

  @Override
  public Map<String, Call> calls() {
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("customers create", this::createCustomer);
    calls.put("customers get", this::customer);
    calls.put("customers update", this::updateCustomer);
    calls.put("customers list", this::customers);
    calls.put("payment_intents create", this::createIntent);
    calls.put("payment_intents get", this::intent);
    calls.put("payment_intents confirm", this::confirmIntent);
    calls.put("prices list", this::prices);
    calls.put("products create", this::createProduct);
    calls.put("charges list", this::charges);
    calls.put("refunds create", this::createRefund);
    calls.put("invoiceitems create", this::createInvoiceitem);
    calls.put("invoices create", this::createInvoice);
    calls.put("events list", this::events);
    calls.put("balance get", this::balance);
    return calls;
  }

  @Override
  public void close() {
    // The JDK's client of Java 17 ends with its last reference.
  }

  private int createCustomer() throws IOException, InterruptedException {
    return values(http.postForm(
        "/v1/customers",
        new Form()
            .add("name", "Ada Rossi")
            .add("email", "ada.rossi@example.org")
            .add("phone", "+39 011 555 0100")
            .add("description", "Customer of the shop in Torino")
            .add("address[line1]", "Via Po 3")
            .add("address[city]", "Torino")
            .add("address[postal_code]", "10124")
            .add("address[country]", "IT")
            .add("metadata[order_id]", "6735"),
        Customer.class));
  }

  private int customer() throws IOException, InterruptedException {
    return values(http.get("/v1/customers/" + CUSTOMER, Customer.class));
  }

  private int updateCustomer() throws IOException, InterruptedException {
    return values(http.postForm(
        "/v1/customers/" + CUSTOMER,
        new Form()
            .add("email", "ada.rossi@example.org")
            .add("description", "Customer of the shop in Torino")
            .add("metadata[shop]", "torino"),
        Customer.class));
  }

  private int customers() throws IOException, InterruptedException {
    Customers page = http.get(
        "/v1/customers?email=" + encoded("ada.rossi@example.org") + "&limit=5", Customers.class);
    int sum = 0;
    for (Customer customer : page.data()) {
      sum += values(customer);
    }
    return sum;
  }

  private static int values(Customer customer) {
    return read(customer.id())
        + read(customer.email())
        + read(customer.name())
        + read(customer.address().city())
        + read(customer.created());
  }

  private int createIntent() throws IOException, InterruptedException {
    return values(http.postForm(
        "/v1/payment_intents",
        new Form()
            .add("amount", 12_900)
            .add("currency", "eur")
            .add("customer", CUSTOMER)
            .add("description", "Order 6735")
            .add("receipt_email", "ada.rossi@example.org")
            .add("automatic_payment_methods[enabled]", true)
            .add("metadata[order_id]", "6735"),
        Intent.class));
  }

  private int intent() throws IOException, InterruptedException {
    return values(http.get("/v1/payment_intents/" + INTENT, Intent.class));
  }

  private int confirmIntent() throws IOException, InterruptedException {
    return values(http.postForm(
        "/v1/payment_intents/" + INTENT + "/confirm",
        new Form()
            .add("payment_method", "pm_1KqzZ1Ab4Cd0004")
            .add("return_url", "https://shop.example.org/done"),
        Intent.class));
  }

  private static int values(Intent intent) {
    return read(intent.id())
        + read(intent.amount())
        + read(intent.status())
        + read(intent.clientSecret())
        + read(intent.charges().data().get(0).receiptUrl());
  }

  private int prices() throws IOException, InterruptedException {
    Prices page = http.get("/v1/prices?active=true&currency=eur&limit=5", Prices.class);
    int sum = 0;
    for (Price price : page.data()) {
      sum += read(price.id())
          + read(price.unitAmount())
          + read(price.currency())
          + read(price.product())
          + read(price.nickname());
    }
    return sum;
  }

  private int createProduct() throws IOException, InterruptedException {
    Product product = http.postForm(
        "/v1/products",
        new Form()
            .add("name", "Small parcel")
            .add("description", "A parcel of up to one kilogram")
            .add("images[0]", "https://files.example.com/links/parcel-small.png")
            .add("shippable", true)
            .add("unit_label", "parcel")
            .add("url", "https://shop.example.org/parcels/small")
            .add("metadata[sku]", "parcel-small"),
        Product.class);
    return read(product.id())
        + read(product.name())
        + read(product.active())
        + read(product.unitLabel())
        + read(product.images().get(0));
  }

  private int charges() throws IOException, InterruptedException {
    Charges page = http.get("/v1/charges?customer=" + CUSTOMER + "&limit=5", Charges.class);
    int sum = 0;
    for (Charge charge : page.data()) {
      sum += read(charge.id())
          + read(charge.amount())
          + read(charge.status())
          + read(charge.billingDetails().email())
          + read(charge.receiptUrl());
    }
    return sum;
  }

  private int createRefund() throws IOException, InterruptedException {
    Refund refund = http.postForm(
        "/v1/refunds",
        new Form()
            .add("charge", "ch_3KqzZ2Ab4Cd0001")
            .add("amount", 2_900)
            .add("reason", "requested_by_customer")
            .add("metadata[order_id]", "6735"),
        Refund.class);
    return read(refund.id())
        + read(refund.amount())
        + read(refund.status())
        + read(refund.charge())
        + read(refund.receiptNumber());
  }

  private int createInvoiceitem() throws IOException, InterruptedException {
    Invoiceitem item = http.postForm(
        "/v1/invoiceitems",
        new Form()
            .add("customer", CUSTOMER)
            .add("price", "price_1KqzZ0Ab4Cd0006")
            .add("quantity", 2)
            .add("description", "Two small parcels"),
        Invoiceitem.class);
    return read(item.id())
        + read(item.amount())
        + read(item.quantity())
        + read(item.price().id())
        + read(item.period().end());
  }

  private int createInvoice() throws IOException, InterruptedException {
    Invoice invoice = http.postForm(
        "/v1/invoices",
        new Form()
            .add("customer", CUSTOMER)
            .add("collection_method", "send_invoice")
            .add("days_until_due", 30)
            .add("auto_advance", true)
            .add("description", "Parcels of April")
            .add("metadata[month]", "2022-04"),
        Invoice.class);
    return read(invoice.id())
        + read(invoice.total())
        + read(invoice.status())
        + read(invoice.customer())
        + read(invoice.lines().data().get(0).description());
  }

  private int events() throws IOException, InterruptedException {
    Events page = http.get("/v1/events?type=charge.succeeded&limit=5", Events.class);
    int sum = 0;
    for (Event event : page.data()) {
      sum += read(event.id())
          + read(event.type())
          + read(event.created())
          + read(event.request().id())
          + read(event.apiVersion());
    }
    return sum;
  }

  private int balance() throws IOException, InterruptedException {
    Balance balance = http.get("/v1/balance", Balance.class);
    return read(balance.available().get(0).amount())
        + read(balance.available().get(0).currency())
        + read(balance.available().get(0).sourceTypes().card())
        + read(balance.pending().get(0).amount())
        + read(balance.livemode());
  }
}
