package io.raccordo.generator.plan;

import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.migrate.ConnectorConfig;
import io.raccordo.generator.migrate.Migrations;
import io.raccordo.generator.model.ApiModel;
import java.util.List;

/**
 * All that a plan is made of.
 *
 * @param id the connector's id: its folder's name
 * @param versions in succession order, oldest first; never empty
 * @param steps the matching of each version with the one before; one less than versions
 * @param ledger what earlier runs gave
 */
public record PlanRequest(
    String id,
    ConnectorConfig config,
    Migrations migrations,
    List<ApiModel> versions,
    List<Matching> steps,
    Ledger ledger) {
  public PlanRequest {
    versions = List.copyOf(versions);
    steps = List.copyOf(steps);
    if (steps.size() != versions.size() - 1) {
      throw new IllegalArgumentException(versions.size() + " versions need " + (versions.size() - 1)
          + " steps, not " + steps.size());
    }
  }
}
