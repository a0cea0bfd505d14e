package io.raccordo.benchmarks.vendors;

import static io.raccordo.benchmarks.vendors.Call.read;

import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;

/** Adyen Checkout by hand. */
final class AdyenByHand implements Client {
  private static final String SHOP = "https://shop.example.org/checkout?order=6735";

  private final JsonHttp http;

  AdyenByHand(URI url) {
    http = new JsonHttp(url, PropertyNamingStrategies.LOWER_CAMEL_CASE, "X-API-Key", "key_example");
  }

  record Amount(long value, String currency) {}

  record Card(
      String type,
      String encryptedCardNumber,
      String encryptedExpiryMonth,
      String encryptedExpiryYear,
      String encryptedSecurityCode,
      String holderName) {}

  record Name(String firstName, String lastName) {}

  record Address(
      String street, String houseNumberOrName, String city, String postalCode, String country) {}

  record Browser(
      String acceptHeader,
      int colorDepth,
      boolean javaEnabled,
      boolean javaScriptEnabled,
      String language,
      int screenHeight,
      int screenWidth,
      int timeZoneOffset,
      String userAgent) {}

  record Item(
      String id,
      String description,
      String sku,
      long quantity,
      long amountExcludingTax,
      long amountIncludingTax,
      long taxAmount,
      long taxPercentage) {}

  record NewPayment(
      Amount amount,
      String reference,
      String merchantAccount,
      Card paymentMethod,
      String returnUrl,
      String channel,
      String origin,
      String countryCode,
      String shopperEmail,
      String shopperIP,
      String shopperLocale,
      String shopperReference,
      String telephoneNumber,
      Name shopperName,
      Address billingAddress,
      Browser browserInfo,
      List<Item> lineItems,
      Map<String, String> metadata,
      boolean storePaymentMethod) {}

  record Method(String brand) {}

  record Payment(
      String pspReference,
      String resultCode,
      Amount amount,
      Method paymentMethod,
      Map<String, String> additionalData) {}

  record MethodsRequest(
      Amount amount,
      String merchantAccount,
      String channel,
      String countryCode,
      String shopperEmail,
      String shopperIP,
      String shopperLocale,
      String shopperReference,
      String telephoneNumber,
      boolean splitCardFundingSources) {}

  record MethodItem(String name, String type) {}

  record Stored(String id) {}

  record Methods(List<MethodItem> paymentMethods, List<Stored> storedPaymentMethods) {}

  record NewSession(
      Amount amount,
      String reference,
      String merchantAccount,
      String returnUrl,
      String channel,
      String mode,
      String countryCode,
      String shopperEmail,
      String shopperIP,
      String shopperLocale,
      String shopperReference,
      String telephoneNumber,
      Name shopperName,
      Address billingAddress,
      List<Item> lineItems,
      Map<String, String> metadata) {}

  record Session(
      String id, String sessionData, Amount amount, String reference, OffsetDateTime expiresAt) {}

  record NewCapture(
      Amount amount, String merchantAccount, String reference, List<Item> lineItems) {}

  record Capture(
      String pspReference,
      String paymentPspReference,
      String status,
      Amount amount,
      String reference) {}

  record NewLink(
      Amount amount,
      String reference,
      String merchantAccount,
      String description,
      String returnUrl,
      String countryCode,
      String shopperEmail,
      String shopperLocale,
      String shopperReference,
      String telephoneNumber,
      List<Item> lineItems,
      Map<String, String> metadata,
      boolean reusable) {}

  record Link(String id, String url, String status, Amount amount, OffsetDateTime expiresAt) {}

  @Override
  public int first() throws IOException, InterruptedException {
    return pay();
  }

  @Override
  public Map<String, Call> calls() {
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("payments", this::pay);
    calls.put("paymentMethods", this::paymentMethods);
    calls.put("sessions", this::createSession);
    calls.put("captures", this::capture);
    calls.put("paymentLinks", this::createLink);
    return calls;
  }

  @Override
  public void close() {
    // The JDK's client of Java 17 ends with its last reference.
  }

  private int pay() throws IOException, InterruptedException {
    Payment paid = http.postJson(
        "/payments",
        new NewPayment(
            amount(),
            "order-6735",
            "ContiSpedizioniECOM",
            new Card(
                "scheme", "test_4111111111111111", "test_03", "test_2030", "test_737", "Ada Rossi"),
            SHOP,
            "Web",
            "https://shop.example.org",
            "IT",
            "ada.rossi@example.org",
            "192.0.2.1",
            "it-IT",
            "shopper-17",
            "+39 011 5550100",
            new Name("Ada", "Rossi"),
            address(),
            new Browser(
                "text/html",
                24,
                false,
                true,
                "it-IT",
                723,
                1536,
                -60,
                "Mozilla/5.0 (X11; Linux x86_64)"),
            List.of(item()),
            Map.of("shop", "torino"),
            false),
        Payment.class);
    return read(paid.pspReference())
        + read(paid.resultCode())
        + read(paid.amount().value())
        + read(paid.paymentMethod().brand())
        + read(paid.additionalData().get("authCode"));
  }

  private int paymentMethods() throws IOException, InterruptedException {
    Methods methods = http.postJson(
        "/paymentMethods",
        new MethodsRequest(
            amount(),
            "ContiSpedizioniECOM",
            "Web",
            "IT",
            "ada.rossi@example.org",
            "192.0.2.1",
            "it-IT",
            "shopper-17",
            "+39 011 5550100",
            false),
        Methods.class);
    int sum = read(methods.storedPaymentMethods().get(0).id());
    for (MethodItem method : methods.paymentMethods()) {
      sum += read(method.name()) + read(method.type());
    }
    return sum;
  }

  private int createSession() throws IOException, InterruptedException {
    Session session = http.postJson(
        "/sessions",
        new NewSession(
            amount(),
            "order-6735",
            "ContiSpedizioniECOM",
            SHOP,
            "Web",
            "embedded",
            "IT",
            "ada.rossi@example.org",
            "192.0.2.1",
            "it-IT",
            "shopper-17",
            "+39 011 5550100",
            new Name("Ada", "Rossi"),
            address(),
            List.of(item()),
            Map.of("shop", "torino")),
        Session.class);
    return read(session.id())
        + read(session.sessionData())
        + read(session.amount().value())
        + read(session.reference())
        + read(session.expiresAt());
  }

  private int capture() throws IOException, InterruptedException {
    Capture capture = http.postJson(
        "/payments/993617895204576J/captures",
        new NewCapture(amount(), "ContiSpedizioniECOM", "capture-6735", List.of(item())),
        Capture.class);
    return read(capture.pspReference())
        + read(capture.paymentPspReference())
        + read(capture.status())
        + read(capture.amount().value())
        + read(capture.reference());
  }

  private int createLink() throws IOException, InterruptedException {
    Link link = http.postJson(
        "/paymentLinks",
        new NewLink(
            amount(),
            "order-6735",
            "ContiSpedizioniECOM",
            "Parcels of March",
            SHOP,
            "IT",
            "ada.rossi@example.org",
            "it-IT",
            "shopper-17",
            "+39 011 5550100",
            List.of(item()),
            Map.of("shop", "torino"),
            false),
        Link.class);
    return read(link.id())
        + read(link.url())
        + read(link.status())
        + read(link.amount().value())
        + read(link.expiresAt());
  }

  private static Amount amount() {
    return new Amount(12_900, "EUR");
  }

  private static Address address() {
    return new Address("Via Po", "3", "Torino", "10124", "IT");
  }

  private static Item item() {
    return new Item("1", "Small parcel", "parcel-small", 2, 5_287, 6_450, 1_163, 2_200);
  }
}
