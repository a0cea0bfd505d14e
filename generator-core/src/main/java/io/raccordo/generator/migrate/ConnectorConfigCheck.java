package io.raccordo.generator.migrate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.ApiModel;
import java.util.Collection;
import java.util.List;

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

  /** Reports a security scheme that a document declares too. */
  public static void securitySchemes(
      ConnectorConfig config, List<ApiModel> models, Diagnostics diagnostics) {
    Origin root = config.origin();
    if (root == null) {
      return;
    }
    for (String name : config.securitySchemes().keySet()) {
      models.stream()
          .filter(model -> model.securitySchemes().containsKey(name))
          .findFirst()
          .ifPresent(model -> diagnostics.error(
              "duplicate-security-scheme",
              root.child("securitySchemes", name),
              "The document of " + model.label() + " declares a security scheme \"" + name
                  + "\" itself.",
              "Remove it here, or give it another name."));
    }
  }
}
