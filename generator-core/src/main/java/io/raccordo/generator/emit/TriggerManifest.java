package io.raccordo.generator.emit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.plan.ModuleKind;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.TriggerPlan;
import io.raccordo.generator.plan.TriggerPlan.Position;

/**
 * What the manifest says of a trigger. Bindings and upgrades are not repeated: they are the
 * search's, so that each operation stands for one module.
 */
final class TriggerManifest {
  private final ConnectorIndex index;
  private final JavaTypes types;

  TriggerManifest(ConnectorIndex index, JavaTypes types) {
    this.index = index;
    this.types = types;
  }

  void write(TriggerPlan trigger, ObjectNode node) {
    ModuleRevision search = trigger.search();
    node.put("id", trigger.family());
    node.put("revision", trigger.number());
    node.put("kind", ModuleKind.TRIGGER.name());
    node.put("label", VendorText.oneLine(trigger.label()));
    node.put("class", trigger.name().toString());
    String deprecated = search.deprecated();
    if (deprecated != null) {
      node.put("deprecated", VendorText.oneLine(deprecated));
    }
    if (!search.deprecatedIn().isEmpty()) {
      ManifestEmitter.texts(node, "deprecatedIn", search.deprecatedIn());
    }
    if (search.sunset() != null) {
      node.put("sunset", search.sunset());
    }
    index.replacement(trigger).ifPresent(newer -> node.put("replacement", newer.id()));
    new MembersManifest(types)
        .write(
            search,
            search.input().stream().filter(member -> !trigger.sets(member)).toList(),
            node.putArray("members"));
    node.put("output", types.outputText(search.output()));
    node.putObject("polls").put("module", search.family()).put("revision", search.number());
    position(trigger.position(), node.putObject("position"));
  }

  private static void position(Position position, ObjectNode node) {
    node.put("by", position.by().name());
    String pointer = position.pointer();
    if (pointer != null) {
      node.put("pointer", pointer);
    }
    if (!position.ask().isNone()) {
      node.put("parameter", position.ask().text());
    }
    node.put("identity", position.identity());
    TriggerPlan.Order order = position.order();
    if (order != null) {
      node.put("order", order.name());
    }
    String overlap = position.overlap();
    if (overlap != null) {
      node.put("overlap", overlap);
    }
  }
}
