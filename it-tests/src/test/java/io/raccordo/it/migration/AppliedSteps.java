package io.raccordo.it.migration;

import io.raccordo.generator.plan.UpgradePlan;
import io.raccordo.generator.plan.UpgradePlan.Conversion;
import io.raccordo.generator.plan.UpgradePlan.Step.Convert;
import io.raccordo.generator.plan.UpgradePlan.Step.Drop;
import io.raccordo.generator.plan.UpgradePlan.Step.Each;
import io.raccordo.generator.plan.UpgradePlan.Step.MapValues;
import io.raccordo.generator.plan.UpgradePlan.Step.Move;
import io.raccordo.generator.plan.UpgradePlan.Step.Put;
import io.raccordo.runtime.json.JsonUpgrade;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The steps of a plan as the runtime takes them. */
final class AppliedSteps {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AppliedSteps() {}

  static JsonUpgrade of(List<UpgradePlan.Step> steps) {
    JsonUpgrade upgrade = JsonUpgrade.same();
    for (UpgradePlan.Step step : steps) {
      if (step instanceof Move move) {
        upgrade = upgrade.move(move.from(), move.to());
      } else if (step instanceof Put put) {
        upgrade = upgrade.set(put.pointer(), json(put.value().toString()));
      } else if (step instanceof Drop drop) {
        upgrade = upgrade.drop(drop.pointer());
      } else if (step instanceof MapValues map) {
        upgrade = upgrade.map(map.pointer(), values(map));
      } else if (step instanceof Each each) {
        upgrade = upgrade.each(each.pointer(), of(each.steps()));
      } else if (step instanceof Convert convert && convert.type() == Conversion.ONLY_ITEM) {
        upgrade = upgrade.unwrap(convert.pointer());
      } else {
        throw new AssertionError("Not expected here: " + step);
      }
    }
    return upgrade;
  }

  private static Map<String, JsonNode> values(MapValues map) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    map.values().forEach((old, now) -> values.put(old, json(now.toString())));
    return values;
  }

  /** The runtime's JSON of a text. */
  static JsonNode json(String text) {
    return JSON.readTree(text);
  }
}
