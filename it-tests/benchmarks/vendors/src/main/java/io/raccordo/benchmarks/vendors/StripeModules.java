package io.raccordo.benchmarks.vendors;

import static io.raccordo.benchmarks.vendors.Call.read;

import connectors.stripe.StripeConnection;
import connectors.stripe.StripeConnector;
import connectors.stripe.model.Balance;
import connectors.stripe.model.Charge;
import connectors.stripe.model.Customer;
import connectors.stripe.model.Event;
import connectors.stripe.model.Invoice;
import connectors.stripe.model.Invoiceitem;
import connectors.stripe.model.PaymentIntent;
import connectors.stripe.model.Price;
import connectors.stripe.model.Product;
import connectors.stripe.model.Refund;
import connectors.stripe.module.GetBalance;
import connectors.stripe.module.GetCharges;
import connectors.stripe.module.GetCustomers;
import connectors.stripe.module.GetCustomersCustomer;
import connectors.stripe.module.GetEvents;
import connectors.stripe.module.GetPaymentIntentsIntent;
import connectors.stripe.module.GetPrices;
import connectors.stripe.module.PostCustomers;
import connectors.stripe.module.PostCustomersCustomer;
import connectors.stripe.module.PostInvoiceitems;
import connectors.stripe.module.PostInvoices;
import connectors.stripe.module.PostPaymentIntents;
import connectors.stripe.module.PostPaymentIntentsIntentConfirm;
import connectors.stripe.module.PostProducts;
import connectors.stripe.module.PostRefunds;
import io.raccordo.runtime.Secret;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stripe by the modules that the build generates. */
final class StripeModules implements Client {
  private static final String CUSTOMER = "cus_Lk1TqWc7Ym0001";
  private static final String INTENT = "pi_3KqzZ2Ab4Cd0003";

  private final StripeConnector stripe;

  StripeModules(URI url) {
    stripe = StripeConnector.builder(StripeConnection.bearer(Secret.of("sk_example")))
        .baseUrl(url)
        .connect();
  }

  @Override
  public int first() {
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
    stripe.close();
  }

  private int createCustomer() {
    return values(stripe.run(PostCustomers.input()
        .name("Ada Rossi")
        .email("ada.rossi@example.org")
        .phone("+39 011 555 0100")
        .description("Customer of the shop in Torino")
        .address(PostCustomers.Address.ofOptionalFieldsAddress(
            PostCustomers.Address.OptionalFieldsAddress.builder()
                .line1("Via Po 3")
                .city("Torino")
                .postalCode("10124")
                .country("IT")
                .build()))
        .metadata(PostCustomers.Metadata.ofMap(Map.of("order_id", "6735")))));
  }

  private int customer() {
    return values(stripe.run(GetCustomersCustomer.input(CUSTOMER)).asCustomer());
  }

  private int updateCustomer() {
    return values(stripe.run(PostCustomersCustomer.input(CUSTOMER)
        .email("ada.rossi@example.org")
        .description("Customer of the shop in Torino")
        .metadata(PostCustomersCustomer.Metadata.ofMap(Map.of("shop", "torino")))));
  }

  private int customers() {
    List<Customer> page = stripe
        .page(GetCustomers.input().email("ada.rossi@example.org").limit(5))
        .items();
    return page.stream().mapToInt(StripeModules::values).sum();
  }

  private static int values(Customer customer) {
    return read(customer.id())
        + read(customer.email())
        + read(customer.name())
        + read(customer.address().city())
        + read(customer.created());
  }

  private int createIntent() {
    return values(stripe.run(PostPaymentIntents.input()
        .amount(12_900)
        .currency("eur")
        .customer(CUSTOMER)
        .description("Order 6735")
        .receiptEmail("ada.rossi@example.org")
        .automaticPaymentMethods(
            PostPaymentIntents.AutomaticPaymentMethods.builder().enabled(true).build())
        .metadata(Map.of("order_id", "6735"))));
  }

  private int intent() {
    return values(stripe.run(GetPaymentIntentsIntent.input(INTENT)));
  }

  private int confirmIntent() {
    return values(stripe.run(PostPaymentIntentsIntentConfirm.input(INTENT)
        .paymentMethod("pm_1KqzZ1Ab4Cd0004")
        .returnUrl("https://shop.example.org/done")));
  }

  private static int values(PaymentIntent intent) {
    return read(intent.id())
        + read(intent.amount())
        + read(intent.status().toString())
        + read(intent.clientSecret())
        + read(intent.charges().data().get(0).receiptUrl());
  }

  private int prices() {
    List<Price> page =
        stripe.page(GetPrices.input().active(true).currency("eur").limit(5)).items();
    return page.stream()
        .mapToInt(price -> read(price.id())
            + read(price.unitAmount())
            + read(price.currency())
            + read(price.product().asString())
            + read(price.nickname()))
        .sum();
  }

  private int createProduct() {
    Product product = stripe.run(PostProducts.input()
        .name("Small parcel")
        .description("A parcel of up to one kilogram")
        .images(List.of("https://files.example.com/links/parcel-small.png"))
        .shippable(true)
        .unitLabel("parcel")
        .url("https://shop.example.org/parcels/small")
        .metadata(Map.of("sku", "parcel-small")));
    return read(product.id())
        + read(product.name())
        + read(product.active())
        + read(product.unitLabel())
        + read(product.images().get(0));
  }

  private int charges() {
    List<Charge> page =
        stripe.page(GetCharges.input().customer(CUSTOMER).limit(5)).items();
    return page.stream()
        .mapToInt(charge -> read(charge.id())
            + read(charge.amount())
            + read(charge.status().toString())
            + read(charge.billingDetails().email())
            + read(charge.receiptUrl()))
        .sum();
  }

  private int createRefund() {
    Refund refund = stripe.run(PostRefunds.input()
        .charge("ch_3KqzZ2Ab4Cd0001")
        .amount(2_900)
        .reason(PostRefunds.Reason.REQUESTED_BY_CUSTOMER)
        .metadata(PostRefunds.Metadata.ofMap(Map.of("order_id", "6735"))));
    return read(refund.id())
        + read(refund.amount())
        + read(refund.status())
        + read(refund.charge().asString())
        + read(refund.receiptNumber());
  }

  private int createInvoiceitem() {
    Invoiceitem item = stripe.run(PostInvoiceitems.input()
        .customer(CUSTOMER)
        .price("price_1KqzZ0Ab4Cd0006")
        .quantity(2)
        .description("Two small parcels"));
    return read(item.id())
        + read(item.amount())
        + read(item.quantity())
        + read(item.price().id())
        + read(item.period().end());
  }

  private int createInvoice() {
    Invoice invoice = stripe.run(PostInvoices.input()
        .customer(CUSTOMER)
        .collectionMethod(PostInvoices.CollectionMethod.SEND_INVOICE)
        .daysUntilDue(30)
        .autoAdvance(true)
        .description("Parcels of April")
        .metadata(PostInvoices.Metadata.ofMap(Map.of("month", "2022-04"))));
    return read(invoice.id())
        + read(invoice.total())
        + read(invoice.status().toString())
        + read(invoice.customer().asString())
        + read(invoice.lines().data().get(0).description());
  }

  private int events() {
    List<Event> page =
        stripe.page(GetEvents.input().type("charge.succeeded").limit(5)).items();
    return page.stream()
        .mapToInt(event -> read(event.id())
            + read(event.type())
            + read(event.created())
            + read(event.request().id())
            + read(event.apiVersion()))
        .sum();
  }

  private int balance() {
    Balance balance = stripe.run(GetBalance.input());
    return read(balance.available().get(0).amount())
        + read(balance.available().get(0).currency())
        + read(balance.available().get(0).sourceTypes().card())
        + read(balance.pending().get(0).amount())
        + read(balance.livemode());
  }
}
