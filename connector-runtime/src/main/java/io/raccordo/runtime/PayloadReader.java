package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonType;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Payloads of webhooks and callbacks to what their modules promise. */
final class PayloadReader {
  private final ConnectorDescriptor descriptor;
  private final Router router;

  PayloadReader(ConnectorDescriptor descriptor, Router router) {
    this.descriptor = descriptor;
    this.router = router;
  }

  /**
   * Reads a payload in the form that an API version sends.
   *
   * @throws DataException when it is not what the module promises
   */
  <P> P read(
      InstantTriggerModule<?> trigger, JsonType<P> type, Payload payload, ApiVersion version) {
    JsonNode json = payload.json();
    Failure failure = Failure.of(trigger.toString(), "").answered(0, payload.headers(), json);
    UnaryOperator<JsonNode> carried = carriage(trigger, json, version);
    JsonType<?> promised = trigger.outputType();
    boolean silent = NoContent.TYPE.equals(promised) && payload.isEmpty();
    if (json.isMissingNode() && !silent) {
      throw new DataException(
          failure.saying("The body of the webhook is neither JSON nor the fields of a form."));
    }
    JsonNode output = carried.apply(json);
    if (!silent && !promised.accepts(output)) {
      throw new DataException(failure.saying("The body of the webhook is " + output.getNodeType()
          + " where " + promised + " was expected."));
    }
    return Outputs.read(type, output, failure);
  }

  /** A version may be older than the module, or newer. */
  private UnaryOperator<JsonNode> carriage(
      InstantTriggerModule<?> trigger, JsonNode json, ApiVersion version) {
    if (trigger.servings(version).isEmpty() && trigger.connector() == descriptor) {
      EarlierPayload earlier = EarlierPayload.of(trigger, version)
          .orElseThrow(() -> EarlierPayload.none(trigger, version));
      return sent -> earlier.carried(trigger, sent);
    }
    ObjectNode members =
        json instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    return router.route(trigger, members, version)::downgrade;
  }
}
