package io.raccordo.generator.migrate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.SecurityScheme;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Holds a {@code connector.yaml} against the API versions that there are. */
public final class ConnectorConfigCheck {
  private ConnectorConfigCheck() {}

  /**
   * Reports a label that no document has, and a document that the order leaves out.
   *
   * @param labels of all API versions, in any order
   */
  public static void labels(
      ConnectorConfig config, Collection<String> labels, Diagnostics diagnostics) {
    Origin root = config.origin();
    if (root == null) {
      return;
    }
    List<String> order = config.order();
    for (int i = 0; i < order.size(); i++) {
      known(order.get(i), root.child("order").child(i), labels, diagnostics);
    }
    List<String> forgotten =
        labels.stream().filter(label -> !order.contains(label)).sorted().toList();
    if (!order.isEmpty() && !forgotten.isEmpty()) {
      diagnostics.error(
          "incomplete-order",
          root.child("order"),
          "The order leaves out " + Listing.of(forgotten) + '.',
          "Name every API version once, the oldest first.");
    }
    config
        .versions()
        .keySet()
        .forEach(label -> known(label, root.child("versions", label), labels, diagnostics));
  }

  private static void known(
      String label, Origin origin, Collection<String> labels, Diagnostics diagnostics) {
    if (!labels.contains(label)) {
      diagnostics.error(
          "unknown-version",
          origin,
          "There is no API version \"" + label + "\".",
          Nearest.question(Nearest.to(label, labels)) + Mapping.possible(labels));
    }
  }

  /**
   * Warns of security schemes that no API version needs, because each document declares its own.
   *
   * @param stated what {@code config} states
   * @param models all API versions, with what {@code config} adds to them
   */
  public static void securitySchemes(
      ConnectorConfig config,
      Map<String, SecurityScheme> stated,
      List<ApiModel> models,
      Diagnostics diagnostics) {
    Origin root = config.origin();
    if (root != null
        && !stated.isEmpty()
        && models.stream().noneMatch(model -> model.securitySchemes().equals(stated))) {
      diagnostics.warn(
          "unused-security-schemes",
          root.child("securitySchemes"),
          "Every document declares its own security schemes.",
          "Remove them here.");
    }
  }
}
