package io.raccordo.benchmarks.vendors;

import static io.raccordo.benchmarks.vendors.Call.read;

import io.raccordo.benchmarks.vendors.peer.adyen.ApiClient;
import io.raccordo.benchmarks.vendors.peer.adyen.ApiException;
import io.raccordo.benchmarks.vendors.peer.adyen.api.ModificationsApi;
import io.raccordo.benchmarks.vendors.peer.adyen.api.PaymentLinksApi;
import io.raccordo.benchmarks.vendors.peer.adyen.api.PaymentsApi;
import io.raccordo.benchmarks.vendors.peer.adyen.model.Amount;
import io.raccordo.benchmarks.vendors.peer.adyen.model.BillingAddress;
import io.raccordo.benchmarks.vendors.peer.adyen.model.BrowserInfo;
import io.raccordo.benchmarks.vendors.peer.adyen.model.CardDetails;
import io.raccordo.benchmarks.vendors.peer.adyen.model.CreateCheckoutSessionRequest;
import io.raccordo.benchmarks.vendors.peer.adyen.model.CreateCheckoutSessionResponse;
import io.raccordo.benchmarks.vendors.peer.adyen.model.LineItem;
import io.raccordo.benchmarks.vendors.peer.adyen.model.PaymentCaptureRequest;
import io.raccordo.benchmarks.vendors.peer.adyen.model.PaymentCaptureResponse;
import io.raccordo.benchmarks.vendors.peer.adyen.model.PaymentLinkRequest;
import io.raccordo.benchmarks.vendors.peer.adyen.model.PaymentLinkResponse;
import io.raccordo.benchmarks.vendors.peer.adyen.model.PaymentMethodsRequest;
import io.raccordo.benchmarks.vendors.peer.adyen.model.PaymentMethodsResponse;
import io.raccordo.benchmarks.vendors.peer.adyen.model.PaymentRequest;
import io.raccordo.benchmarks.vendors.peer.adyen.model.PaymentRequestPaymentMethod;
import io.raccordo.benchmarks.vendors.peer.adyen.model.PaymentResponse;
import io.raccordo.benchmarks.vendors.peer.adyen.model.ShopperName;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adyen Checkout by the client that OpenAPI Generator makes. */
final class AdyenPeer implements Client {
  private static final String SHOP = "https://shop.example.org/checkout?order=6735";

  private final PaymentsApi payments;
  private final ModificationsApi modifications;
  private final PaymentLinksApi links;

  AdyenPeer(URI url) {
    ApiClient client = new ApiClient();
    client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
    client.updateBaseUri(url.toString());
    client.setReadTimeout(Duration.ofMinutes(2));
    client.setRequestInterceptor(request -> request.header("X-API-Key", "key_example"));
    payments = new PaymentsApi(client);
    modifications = new ModificationsApi(client);
    links = new PaymentLinksApi(client);
  }

  @Override
  public int first() throws ApiException {
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

  private int pay() throws ApiException {
    PaymentResponse paid = payments.postPayments(
        null,
        new PaymentRequest()
            .amount(amount())
            .reference("order-6735")
            .merchantAccount("ContiSpedizioniECOM")
            .paymentMethod(new PaymentRequestPaymentMethod(new CardDetails()
                .type(CardDetails.TypeEnum.SCHEME)
                .encryptedCardNumber("test_4111111111111111")
                .encryptedExpiryMonth("test_03")
                .encryptedExpiryYear("test_2030")
                .encryptedSecurityCode("test_737")
                .holderName("Ada Rossi")))
            .returnUrl(SHOP)
            .channel(PaymentRequest.ChannelEnum.WEB)
            .origin("https://shop.example.org")
            .countryCode("IT")
            .shopperEmail("ada.rossi@example.org")
            .shopperIP("192.0.2.1")
            .shopperLocale("it-IT")
            .shopperReference("shopper-17")
            .telephoneNumber("+39 011 5550100")
            .shopperName(new ShopperName().firstName("Ada").lastName("Rossi"))
            .billingAddress(address())
            .browserInfo(new BrowserInfo()
                .acceptHeader("text/html")
                .colorDepth(24)
                .javaEnabled(false)
                .javaScriptEnabled(true)
                .language("it-IT")
                .screenHeight(723)
                .screenWidth(1536)
                .timeZoneOffset(-60)
                .userAgent("Mozilla/5.0 (X11; Linux x86_64)"))
            .lineItems(List.of(item()))
            .metadata(Map.of("shop", "torino"))
            .storePaymentMethod(false));
    return read(paid.getPspReference())
        + read(paid.getResultCode().getValue())
        + read(paid.getAmount().getValue())
        + read(paid.getPaymentMethod().getBrand())
        + read(paid.getAdditionalData().get("authCode"));
  }

  private int paymentMethods() throws ApiException {
    PaymentMethodsResponse methods = payments.postPaymentMethods(
        null,
        new PaymentMethodsRequest()
            .amount(amount())
            .merchantAccount("ContiSpedizioniECOM")
            .channel(PaymentMethodsRequest.ChannelEnum.WEB)
            .countryCode("IT")
            .shopperEmail("ada.rossi@example.org")
            .shopperIP("192.0.2.1")
            .shopperLocale("it-IT")
            .shopperReference("shopper-17")
            .telephoneNumber("+39 011 5550100")
            .splitCardFundingSources(false));
    return methods.getPaymentMethods().stream()
            .mapToInt(method -> read(method.getName()) + read(method.getType()))
            .sum()
        + read(methods.getStoredPaymentMethods().get(0).getId());
  }

  private int createSession() throws ApiException {
    CreateCheckoutSessionResponse session = payments.postSessions(
        null,
        new CreateCheckoutSessionRequest()
            .amount(amount())
            .reference("order-6735")
            .merchantAccount("ContiSpedizioniECOM")
            .returnUrl(SHOP)
            .channel(CreateCheckoutSessionRequest.ChannelEnum.WEB)
            .mode(CreateCheckoutSessionRequest.ModeEnum.EMBEDDED)
            .countryCode("IT")
            .shopperEmail("ada.rossi@example.org")
            .shopperIP("192.0.2.1")
            .shopperLocale("it-IT")
            .shopperReference("shopper-17")
            .telephoneNumber("+39 011 5550100")
            .shopperName(new ShopperName().firstName("Ada").lastName("Rossi"))
            .billingAddress(address())
            .lineItems(List.of(item()))
            .metadata(Map.of("shop", "torino")));
    return read(session.getId())
        + read(session.getSessionData())
        + read(session.getAmount().getValue())
        + read(session.getReference())
        + read(session.getExpiresAt());
  }

  private int capture() throws ApiException {
    PaymentCaptureResponse capture = modifications.postPaymentsPaymentPspReferenceCaptures(
        "993617895204576J",
        null,
        new PaymentCaptureRequest()
            .amount(amount())
            .merchantAccount("ContiSpedizioniECOM")
            .reference("capture-6735")
            .lineItems(List.of(item())));
    return read(capture.getPspReference())
        + read(capture.getPaymentPspReference())
        + read(capture.getStatus().getValue())
        + read(capture.getAmount().getValue())
        + read(capture.getReference());
  }

  private int createLink() throws ApiException {
    PaymentLinkResponse link = links.postPaymentLinks(
        null,
        new PaymentLinkRequest()
            .amount(amount())
            .reference("order-6735")
            .merchantAccount("ContiSpedizioniECOM")
            .description("Parcels of March")
            .returnUrl(SHOP)
            .countryCode("IT")
            .shopperEmail("ada.rossi@example.org")
            .shopperLocale("it-IT")
            .shopperReference("shopper-17")
            .telephoneNumber("+39 011 5550100")
            .lineItems(List.of(item()))
            .metadata(Map.of("shop", "torino"))
            .reusable(false));
    return read(link.getId())
        + read(link.getUrl())
        + read(link.getStatus().getValue())
        + read(link.getAmount().getValue())
        + read(link.getExpiresAt());
  }

  private static Amount amount() {
    return new Amount().value(12_900L).currency("EUR");
  }

  private static BillingAddress address() {
    return new BillingAddress()
        .street("Via Po")
        .houseNumberOrName("3")
        .city("Torino")
        .postalCode("10124")
        .country("IT");
  }

  private static LineItem item() {
    return new LineItem()
        .id("1")
        .description("Small parcel")
        .sku("parcel-small")
        .quantity(2L)
        .amountExcludingTax(5_287L)
        .amountIncludingTax(6_450L)
        .taxAmount(1_163L)
        .taxPercentage(2_200L);
  }
}
