import connectors.tallybilling.model.BankDebitDetails;
import connectors.tallybilling.model.CardDetails;
import connectors.tallybilling.model.Payment;
import connectors.tallybilling.model.PaymentDetails;
import connectors.tallybilling.model.PaymentMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells payments apart by pattern, as one would who knows the documents of 2025. */
public final class PaymentsByPattern {
  private PaymentsByPattern() {}

  /** Takes a payment as the vendor sends it. */
  public static String told(JsonNode json) {
    Payment payment = Payment.TYPE.read(json);
    return method(payment.method()) + ", " + source(payment.details()) + ", " + state(payment);
  }

  private static String method(PaymentMethod method) {
    return switch (method) {
      case null -> "no method";
      case PaymentMethod m when m == PaymentMethod.CARD -> "by card";
      case PaymentMethod m when m == PaymentMethod.BANK_DEBIT -> "by bank";
      case PaymentMethod m when m.isKnown() -> "by a method that was added";
      case PaymentMethod m -> "by unknown " + m;
    };
  }

  private static String source(PaymentDetails details) {
    return switch (details == null ? null : details.value()) {
      case null -> "no details";
      case CardDetails card when "visa".equals(card.brand()) -> "visa " + card.last4();
      case CardDetails card -> "card " + card.last4();
      case BankDebitDetails debit -> "account " + debit.last4();
      case ObjectNode other -> "JSON of " + other.path("method").asString();
      default -> "a form that was added";
    };
  }

  private static String state(Payment payment) {
    Object state = payment.status();
    return switch (state) {
      case null -> "no state";
      case Payment.Status s when s == Payment.Status.SETTLED -> "settled";
      case Payment.Status s when s == Payment.Status.DECLINED ->
          payment.failure() == null ? "declined" : "declined for " + payment.failure().code();
      default -> "state " + state;
    };
  }
}
