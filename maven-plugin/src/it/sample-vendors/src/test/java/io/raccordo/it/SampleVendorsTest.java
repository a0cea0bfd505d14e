package io.raccordo.it;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.raccordo.runtime.ApiVersion;
import io.raccordo.runtime.ConnectorDescriptor;
import io.raccordo.runtime.ConnectorProvider;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SampleVendorsTest {
  private static Map<String, ConnectorDescriptor> connectors() {
    return ServiceLoader.load(ConnectorProvider.class).stream()
        .map(provider -> provider.get().descriptor())
        .collect(toMap(ConnectorDescriptor::id, connector -> connector));
  }

  @Test
  void connectorsAreFoundWithTheirVersions() {
    Map<String, List<String>> versions =
        connectors().entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    e -> e.getValue().versions().stream().map(ApiVersion::label).toList()));

    assertEquals(
        Map.of(
            "harbor-logistics", List.of("2024", "2025", "2026"),
            "lumen-crm", List.of("v3", "2025-09", "2026-03"),
            "pixel-studio", List.of("v1", "v2"),
            "tally-billing", List.of("v1", "v2", "v3")),
        versions);
  }

  @Test
  void modulesOfAllConnectorsLoad() {
    connectors()
        .forEach((id, connector) -> assertTrue(connector.modules().size() >= 8, id));
  }

  @Test
  void aContractThatEndedHasASecondRevision() {
    ConnectorDescriptor tally = connectors().get("tally-billing");

    assertTrue(tally.module("create-invoice", 1).isPresent());
    assertTrue(tally.module("create-invoice", 2).isPresent());
    assertTrue(tally.module("create-invoice", 3).isEmpty());
  }

  @Test
  void aPathThatMovedHasOneRevision() {
    ConnectorDescriptor harbor = connectors().get("harbor-logistics");

    assertTrue(harbor.modules().stream().allMatch(module -> module.revision() == 1));
  }
}
