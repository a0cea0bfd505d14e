package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.raccordo.generator.plan.Form.EnumForm;
import io.raccordo.generator.plan.Form.ListForm;
import io.raccordo.generator.plan.Form.ObjectForm;
import io.raccordo.generator.plan.Form.ScalarForm;
import io.raccordo.generator.plan.UpgradePlan.Conversion;
import io.raccordo.generator.plan.UpgradePlan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the payload that an older API version sends becomes the newer revision's: the steps that make
 * the old payload of the new one, turned around. What the old payload says nothing of stays absent.
 */
final class PayloadSteps {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final FormReader newer;

  PayloadSteps(FormReader newer) {
    this.newer = newer;
  }

  /**
   * The steps, in order; null when one of them cannot be turned around, as two values that became
   * one.
   *
   * @param steps from the new payload to the old one
   * @param payload what the new payload is; null for what nobody knows
   */
  @Nullable
  List<Step> reversed(List<Step> steps, @Nullable Form payload) {
    List<Step> reversed = new ArrayList<>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      List<Step> turned = reversed(steps.get(i), payload);
      if (turned == null) {
        return null;
      }
      reversed.addAll(turned);
    }
    return reversed;
  }

  private @Nullable List<Step> reversed(Step step, @Nullable Form payload) {
    if (step instanceof Step.Move move) {
      return List.of(new Step.Move(move.to(), move.from(), move.reason()));
    }
    if (step instanceof Step.Put put) {
      return List.of(new Step.Drop(put.pointer(), put.reason()));
    }
    if (step instanceof Step.Convert convert) {
      return reversed(convert, at(payload, convert.pointer()));
    }
    if (step instanceof Step.MapValues map) {
      return reversed(map, scalar(at(payload, map.pointer())));
    }
    if (step instanceof Step.Each each) {
      Form items = at(payload, each.pointer());
      List<Step> steps = reversed(
          each.steps(),
          items instanceof ListForm list && list.items().size() == 1
              ? newer.read(list.items().get(0))
              : null);
      return steps == null ? null : List.of(new Step.Each(each.pointer(), steps, each.reason()));
    }
    return null;
  }

  private static @Nullable List<Step> reversed(Step.Convert convert, @Nullable Form form) {
    List<Step> steps = new ArrayList<>();
    if (convert.type() != null) {
      Conversion back = back(convert.type(), scalar(form));
      if (back == null) {
        return null;
      }
      steps.add(new Step.Convert(convert.pointer(), 0, back, convert.reason()));
    }
    if (convert.scale() != 0) {
      steps.add(new Step.Convert(convert.pointer(), -convert.scale(), null, convert.reason()));
    }
    return steps;
  }

  /** The conversion to what the new payload has. */
  private static @Nullable Conversion back(Conversion type, @Nullable ScalarType wanted) {
    if (type == Conversion.ONLY_ITEM) {
      return Conversion.WRAP_IN_ARRAY;
    }
    if (type == Conversion.WRAP_IN_ARRAY) {
      return Conversion.ONLY_ITEM;
    }
    return wanted == null
        ? null
        : switch (wanted) {
          case STRING -> Conversion.TO_STRING;
          case INT64 -> Conversion.TO_INTEGER;
          case DECIMAL -> Conversion.TO_NUMBER;
          case BOOLEAN -> Conversion.TO_BOOLEAN;
          default -> null;
        };
  }

  private static @Nullable List<Step> reversed(Step.MapValues map, @Nullable ScalarType wanted) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> value : map.values().entrySet()) {
      JsonNode own = value(value.getKey(), wanted);
      if (own == null || values.put(value.getValue().asText(), own) != null) {
        return null;
      }
    }
    return List.of(new Step.MapValues(map.pointer(), values, map.reason()));
  }

  private static @Nullable JsonNode value(String text, @Nullable ScalarType type) {
    if (type == ScalarType.STRING) {
      return NODES.textNode(text);
    }
    return type == ScalarType.BOOLEAN ? NODES.booleanNode(text.equals("true")) : null;
  }

  private static @Nullable ScalarType scalar(@Nullable Form form) {
    if (form instanceof EnumForm enumeration) {
      return enumeration.base();
    }
    return form instanceof ScalarForm scalar ? scalar.type() : null;
  }

  private @Nullable Form at(@Nullable Form whole, String pointer) {
    Form form = whole;
    for (String name : UpgradePlanner.tokens(pointer)) {
      Integer schema = form instanceof ObjectForm object ? object.properties().get(name) : null;
      if (schema == null) {
        return null;
      }
      form = newer.read(schema);
    }
    return form;
  }
}
