package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonUpgrade;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How one call is served: by which binding, with which members, and what is done to its output. */
final class Route {
  private final String operation;
  private final CallPlan plan;
  private final ObjectNode members;
  private final List<JsonUpgrade> outputs;

  /**
   * A route.
   *
   * @param outputs the changes of the output, the last upgrade's first
   */
  Route(String operation, CallPlan plan, ObjectNode members, List<JsonUpgrade> outputs) {
    this.operation = operation;
    this.plan = plan;
    this.members = members;
    this.outputs = outputs;
  }

  String operation() {
    return operation;
  }

  CallPlan plan() {
    return plan;
  }

  ObjectNode members() {
    return members;
  }

  /** The same route with other members, as a further page has them. */
  Route with(ObjectNode others) {
    return new Route(operation, plan, others, outputs);
  }

  /** What the module promises, made of what the binding answers. */
  JsonNode downgrade(JsonNode output) {
    return Carriage.downgraded(operation, outputs, output);
  }
}
