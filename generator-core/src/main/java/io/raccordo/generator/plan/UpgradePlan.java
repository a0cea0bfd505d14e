package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an old revision is carried over to an API version that does not serve it: data, applicable to
 * a module's JSON by generated code and by anything else that reads it.
 *
 * @param verdict follows from the steps and the target
 * @param family family of the target revision, of NO_TARGET what people move to by hand; null when
 *     nothing takes its place
 * @param revision number of the target revision; 0 when nothing takes its place
 * @param input steps from the old input to the new one, in order; members not named are kept under
 *     their key
 * @param output steps from the new output (of a search: one item) to the old one, in order; members
 *     not named are kept
 * @param payload of an instant trigger: steps from the old payload to the new one, in order; null
 *     where an old payload cannot become a new one, and for all other modules
 * @param guards member key to the only value for which this plan holds; any other value is
 *     NO_TARGET
 * @param advice what to do instead; null when there is nothing to say
 * @param since ISO date from which the old operation is gone; null when not known
 * @param reason what the plan is based on: a rule, or the place of an entry in
 *     {@code migrations.yaml}
 */
public record UpgradePlan(
    Verdict verdict,
    @Nullable String family,
    int revision,
    List<Step> input,
    List<Step> output,
    @Nullable List<Step> payload,
    Map<String, String> guards,
    @Nullable String advice,
    @Nullable String since,
    String reason) {
  public UpgradePlan {
    input = List.copyOf(input);
    output = List.copyOf(output);
    payload = payload == null ? null : List.copyOf(payload);
    guards = Collections.unmodifiableMap(new LinkedHashMap<>(guards));
  }

  /** A plan of what carries nothing forward but calls. */
  public UpgradePlan(
      Verdict verdict,
      @Nullable String family,
      int revision,
      List<Step> input,
      List<Step> output,
      Map<String, String> guards,
      @Nullable String advice,
      @Nullable String since,
      String reason) {
    this(verdict, family, revision, input, output, null, guards, advice, since, reason);
  }

  /** This plan with the steps from the old payload to the new one. */
  UpgradePlan withPayload(List<Step> steps) {
    return new UpgradePlan(
        verdict, family, revision, input, output, steps, guards, advice, since, reason);
  }

  /** One thing done to a module's JSON; all places are JSON Pointers (RFC 6901). */
  public sealed interface Step {
    /** Why, for the report. */
    String reason();

    /** A value found at {@code from} goes to {@code to}; nothing happens where there is none. */
    record Move(String from, String to, String reason) implements Step {}

    /**
     * The value at {@code pointer} is converted in place: first its decimal point is shifted by
     * {@code scale} places, exactly, then it becomes of another type; fails loudly where that loses
     * something.
     */
    record Convert(String pointer, int scale, @Nullable Conversion type, String reason)
        implements Step {}

    /** {@code value} is put at {@code pointer}. */
    record Put(String pointer, JsonNode value, String reason) implements Step {}

    /**
     * The value at {@code pointer}, as text, is replaced by what {@code values} says; others stay.
     */
    record MapValues(String pointer, Map<String, JsonNode> values, String reason) implements Step {
      public MapValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      }
    }

    /** The value at {@code pointer} is left out, and stays reachable as raw JSON. */
    record Drop(String pointer, String reason) implements Step {}

    /**
     * The value at {@code pointer} has no place any more: whoever sets one is told so, and may have
     * it left out.
     */
    record Absent(String pointer, String reason) implements Step {}

    /** The steps are applied to each item of the list at {@code pointer}. */
    record Each(String pointer, List<Step> steps, String reason) implements Step {
      public Each {
        steps = List.copyOf(steps);
      }
    }

    /** A person must give the value at {@code pointer}. */
    record Needs(String pointer, String reason) implements Step {}
  }

  /** Conversions that fail loudly where they cannot be exact. */
  public enum Conversion {
    TO_STRING,
    TO_INTEGER,
    TO_NUMBER,
    TO_BOOLEAN,
    WRAP_IN_ARRAY,
    ONLY_ITEM
  }
}
