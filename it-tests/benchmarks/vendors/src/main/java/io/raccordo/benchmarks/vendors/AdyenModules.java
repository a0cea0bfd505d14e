package io.raccordo.benchmarks.vendors;

import static io.raccordo.benchmarks.vendors.Call.read;

import connectors.adyencheckout.AdyenCheckoutConnection;
import connectors.adyencheckout.AdyenCheckoutConnector;
import connectors.adyencheckout.model.Amount;
import connectors.adyencheckout.model.BillingAddress;
import connectors.adyencheckout.model.BrowserInfo;
import connectors.adyencheckout.model.CardDetails;
import connectors.adyencheckout.model.CreateCheckoutSessionResponse;
import connectors.adyencheckout.model.LineItem;
import connectors.adyencheckout.model.PaymentCaptureResponse;
import connectors.adyencheckout.model.PaymentLinkResponse;
import connectors.adyencheckout.model.PaymentMethodsResponse;
import connectors.adyencheckout.model.PaymentResponse;
import connectors.adyencheckout.model.ShopperName;
import connectors.adyencheckout.module.PostPaymentLinks;
import connectors.adyencheckout.module.PostPaymentMethods;
import connectors.adyencheckout.module.PostPayments;
import connectors.adyencheckout.module.PostPaymentsPaymentPspReferenceCaptures;
import connectors.adyencheckout.module.PostSessions;
import io.raccordo.runtime.Secret;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adyen Checkout by the modules that the build generates. */
final class AdyenModules implements Client {
  private final AdyenCheckoutConnector adyen;

  AdyenModules(URI url) {
    adyen = AdyenCheckoutConnector.builder(AdyenCheckoutConnection.apiKey(Secret.of("key_example")))
        .baseUrl(url)
        .connect();
  }

  @Override
  public int first() {
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
    adyen.close();
  }

  private int pay() {
    PaymentResponse paid = adyen.run(PostPayments.input()
        .amount(amount())
        .reference("order-6735")
        .merchantAccount("ContiSpedizioniECOM")
        .paymentMethod(PostPayments.PaymentMethod.ofCardDetails(CardDetails.builder()
            .type(CardDetails.Type.SCHEME)
            .encryptedCardNumber("test_4111111111111111")
            .encryptedExpiryMonth("test_03")
            .encryptedExpiryYear("test_2030")
            .encryptedSecurityCode("test_737")
            .holderName("Ada Rossi")
            .build()))
        .returnUrl("https://shop.example.org/checkout?order=6735")
        .channel(PostPayments.Channel.WEB)
        .origin("https://shop.example.org")
        .countryCode("IT")
        .shopperEmail("ada.rossi@example.org")
        .shopperIp("192.0.2.1")
        .shopperLocale("it-IT")
        .shopperReference("shopper-17")
        .telephoneNumber("+39 011 5550100")
        .shopperName(ShopperName.builder().firstName("Ada").lastName("Rossi").build())
        .billingAddress(address())
        .browserInfo(BrowserInfo.builder()
            .acceptHeader("text/html")
            .colorDepth(24)
            .javaEnabled(false)
            .javaScriptEnabled(true)
            .language("it-IT")
            .screenHeight(723)
            .screenWidth(1536)
            .timeZoneOffset(-60)
            .userAgent("Mozilla/5.0 (X11; Linux x86_64)")
            .build())
        .lineItems(List.of(item()))
        .metadata(Map.of("shop", "torino"))
        .storePaymentMethod(false));
    return read(paid.pspReference())
        + read(paid.resultCode().toString())
        + read(paid.amount().value())
        + read(paid.paymentMethod().brand())
        + read(paid.additionalData().get("authCode"));
  }

  private int paymentMethods() {
    PaymentMethodsResponse methods = adyen.run(PostPaymentMethods.input()
        .amount(amount())
        .merchantAccount("ContiSpedizioniECOM")
        .channel(PostPaymentMethods.Channel.WEB)
        .countryCode("IT")
        .shopperEmail("ada.rossi@example.org")
        .shopperIp("192.0.2.1")
        .shopperLocale("it-IT")
        .shopperReference("shopper-17")
        .telephoneNumber("+39 011 5550100")
        .splitCardFundingSources(false));
    return methods.paymentMethods().stream()
            .mapToInt(method -> read(method.name()) + read(method.type()))
            .sum()
        + read(methods.storedPaymentMethods().get(0).id());
  }

  private int createSession() {
    CreateCheckoutSessionResponse session = adyen.run(PostSessions.input()
        .amount(amount())
        .reference("order-6735")
        .merchantAccount("ContiSpedizioniECOM")
        .returnUrl("https://shop.example.org/checkout?order=6735")
        .channel(PostSessions.Channel.WEB)
        .mode(PostSessions.Mode.EMBEDDED)
        .countryCode("IT")
        .shopperEmail("ada.rossi@example.org")
        .shopperIp("192.0.2.1")
        .shopperLocale("it-IT")
        .shopperReference("shopper-17")
        .telephoneNumber("+39 011 5550100")
        .shopperName(ShopperName.builder().firstName("Ada").lastName("Rossi").build())
        .billingAddress(address())
        .lineItems(List.of(item()))
        .metadata(Map.of("shop", "torino")));
    return read(session.id())
        + read(session.sessionData())
        + read(session.amount().value())
        + read(session.reference())
        + read(session.expiresAt());
  }

  private int capture() {
    PaymentCaptureResponse capture =
        adyen.run(PostPaymentsPaymentPspReferenceCaptures.input("993617895204576J")
            .amount(amount())
            .merchantAccount("ContiSpedizioniECOM")
            .reference("capture-6735")
            .lineItems(List.of(item())));
    return read(capture.pspReference())
        + read(capture.paymentPspReference())
        + read(capture.status())
        + read(capture.amount().value())
        + read(capture.reference());
  }

  private int createLink() {
    PaymentLinkResponse link = adyen.run(PostPaymentLinks.input()
        .amount(amount())
        .reference("order-6735")
        .merchantAccount("ContiSpedizioniECOM")
        .description("Parcels of March")
        .returnUrl("https://shop.example.org/checkout?order=6735")
        .countryCode("IT")
        .shopperEmail("ada.rossi@example.org")
        .shopperLocale("it-IT")
        .shopperReference("shopper-17")
        .telephoneNumber("+39 011 5550100")
        .lineItems(List.of(item()))
        .metadata(Map.of("shop", "torino"))
        .reusable(false));
    return read(link.id())
        + read(link.url())
        + read(link.status().toString())
        + read(link.amount().value())
        + read(link.expiresAt());
  }

  private static Amount amount() {
    return Amount.builder().value(12_900).currency("EUR").build();
  }

  private static BillingAddress address() {
    return BillingAddress.builder()
        .street("Via Po")
        .houseNumberOrName("3")
        .city("Torino")
        .postalCode("10124")
        .country("IT")
        .build();
  }

  private static LineItem item() {
    return LineItem.builder()
        .id("1")
        .description("Small parcel")
        .sku("parcel-small")
        .quantity(2)
        .amountExcludingTax(5_287)
        .amountIncludingTax(6_450)
        .taxAmount(1_163)
        .taxPercentage(2_200)
        .build();
  }
}
