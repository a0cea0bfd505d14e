package io.raccordo.generator.migrate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.SelectorRecognition;
import io.raccordo.generator.diff.Selectors;
import io.raccordo.generator.migrate.ConnectorConfig.Selector;
import io.raccordo.generator.migrate.ConnectorConfig.Selector.In;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.SecurityScheme;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /**
   * Warns of a selector that no document knows: of a parameter or server variable that none
   * declares, and of a version in addresses that have none.
   *
   * @param models all API versions
   */
  public static void selector(
      ConnectorConfig config, List<ApiModel> models, Diagnostics diagnostics) {
    Origin root = config.origin();
    Selector selector = config.selector();
    if (root == null || selector == null) {
      return;
    }
    List<Selectors> found = models.stream()
        .map(model -> SelectorRecognition.of(model, config.statedSelector()))
        .toList();
    Origin origin = root.child("selector");
    String name = selector.name();
    switch (selector.in()) {
      case HEADER, QUERY -> {
        if (found.stream().allMatch(s -> isAbsent(s.sent()))) {
          String place = selector.in() == In.HEADER ? "a header " : "a query parameter ";
          diagnostics.warn(
              "unmatched-selector",
              origin.child("name"),
              "No operation of any document declares " + place + '"' + name + "\".",
              "Check the name: it is sent with every call as it stands here.");
        }
      }
      case PATH -> {
        if (name != null && found.stream().allMatch(s -> isAbsent(s.sent()))) {
          diagnostics.warn(
              "unmatched-selector",
              origin.child("name"),
              "No operation of any document has a path parameter \"" + name + "\".",
              "Correct the name, or remove it where the version is a literal.");
        } else if (name == null && found.stream().allMatch(s -> isAbsent(s.addressed()))) {
          diagnostics.warn(
              "unmatched-selector",
              origin.child("in"),
              "No address of any document has a segment that is a version.",
              "Remove the selector, or name what selects a version.");
        }
      }
      case SERVER -> {
        if (found.stream().map(Selectors::addressed).allMatch(s -> isAnother(s, name))) {
          diagnostics.warn(
              "unmatched-selector",
              origin.child(name == null ? "in" : "name"),
              name == null
                  ? "No server of any document has a version in its address."
                  : "No server of any document has a variable \"" + name + "\".",
              name == null
                  ? "Remove the selector, or name the server variable that selects a version."
                  : "Correct the name, or remove it where the version is a literal.");
        }
      }
    }
  }

  private static boolean isAbsent(io.raccordo.generator.diff.@Nullable Selector selector) {
    return selector == null || selector.operations() == 0;
  }

  private static boolean isAnother(
      io.raccordo.generator.diff.@Nullable Selector selector, @Nullable String name) {
    return selector == null || (name != null && !name.equals(selector.name()));
  }
}
