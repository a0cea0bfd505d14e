package io.raccordo.generator.emit;

import static io.raccordo.generator.emit.Plans.STRING;
import static io.raccordo.generator.emit.Plans.member;
import static io.raccordo.generator.emit.Plans.named;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.Parameter.In;
import io.raccordo.generator.plan.Binding.Body;
import io.raccordo.generator.plan.ClassRef;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.UpgradePlan;
import io.raccordo.generator.plan.UpgradePlan.Conversion;
import io.raccordo.generator.plan.UpgradePlan.Step;
import io.raccordo.generator.plan.Verdict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A module for each thing that can become of one along a succession of up to three versions. */
final class SuccessionPlans {
  private static final String REASON = "by hand";

  private SuccessionPlans() {}

  static ConnectorPlan connector(String... versions) {
    ClassRef thing = Plans.model("Thing");
    Plans.Connector connector =
        new Plans.Connector(versions).type(Plans.object(thing, true, member("name", STRING)));
    ModuleDraft unchanged = new ModuleDraft("unchanged").output(named(thing));
    connector.module(unchanged.binding(new BindingDraft(HttpMethod.GET, "/unchanged", versions)));
    ModuleDraft moved = new ModuleDraft("moved")
        .positional(member("id", STRING))
        .binding(get("/v1/moved/{id}", "1"));
    if (versions.length > 1) {
      moved.binding(get("/v2/moved/{id}", from(versions, "2")));
    }
    connector.module(moved);
    if (versions.length > 2) {
      later(connector, thing);
    }
    return connector.plan();
  }

  private static void later(Plans.Connector connector, ClassRef thing) {
    connector
        .module(new ModuleDraft("added").binding(get("/added", "2", "3")))
        .module(new ModuleDraft("comes-back")
            .binding(get("/comes", "1"))
            .upgrade("2", to("added", 1, List.of(), List.of()))
            .binding(get("/comes", "3")))
        .module(new ModuleDraft("loses-another-member")
            .input(member("one", STRING))
            .input(member("other", STRING))
            .binding(get("/loses", "1").absent("one"))
            .binding(get("/loses", "2", "3").absent("other")))
        .module(new ModuleDraft("may-answer-null")
            .output(named(thing))
            .outputNullable()
            .binding(get("/null", "1", "2", "3")))
        .module(new ModuleDraft("unanswered").binding(get("/unanswered", "1")))
        .module(new ModuleDraft("retired")
            .deprecated("gone in API version 3: use something else")
            .binding(get("/retired", "1", "2"))
            .upgrade("3", none("Use something else.", "2026-03-31")))
        .module(new ModuleDraft("never-said")
            .binding(get("/never", "1", "2"))
            .upgrade("3", none(null, "some day")))
        .module(new ModuleDraft("changed")
            .deprecated("served in API version 3 by revision 2")
            .input(member("assignee", STRING))
            .output(named(thing))
            .binding(post("/changed", "1", "2"))
            .upgrade("3", to("changed", 2, input(), output())))
        .module(new ModuleDraft("changed", 2)
            .input(member("assignees", Plans.list(STRING)))
            .output(named(thing))
            .binding(post("/changed", "3")))
        .module(new ModuleDraft("leads-to-deprecated")
            .binding(get("/leads", "1", "3"))
            .upgrade("2", to("changed", 1, List.of(), List.of())))
        .module(new ModuleDraft("conditional")
            .positional(member("kind", STRING))
            .binding(get("/kinds/{kind}", "1", "2"))
            .upgrade(
                "3",
                guarded("unchanged", "kind", "things", null),
                guarded("added", "kind", "others", "Only things and others are left.")));
  }

  private static List<Step> input() {
    Map<String, com.fasterxml.jackson.databind.JsonNode> words = new LinkedHashMap<>();
    words.put("low", Plans.text("LOW"));
    words.put("high", Plans.text("HIGH"));
    return List.of(
        new Step.Move("/assignee", "/assignees", REASON),
        new Step.Convert("/assignees", 0, Conversion.WRAP_IN_ARRAY, REASON),
        new Step.Convert("/price", 2, Conversion.TO_INTEGER, REASON),
        new Step.Convert("/id", 0, Conversion.TO_STRING, REASON),
        new Step.Convert("/rate", -2, null, REASON),
        new Step.Convert("/only", 0, Conversion.ONLY_ITEM, REASON),
        new Step.Put("/mode", Plans.text("fast"), REASON),
        new Step.Put("/retries", JsonNodeFactory.instance.numberNode(3), REASON),
        new Step.MapValues("/priority", words, REASON),
        new Step.Drop("/old", REASON),
        new Step.Absent("/gone", REASON),
        new Step.Needs("/board", REASON),
        new Step.Needs("/a~1b/c", REASON));
  }

  private static List<Step> output() {
    return List.of(
        new Step.MapValues(
            "/active", Map.of("yes", JsonNodeFactory.instance.booleanNode(true)), REASON),
        new Step.Each(
            "/items",
            List.of(new Step.Move("/title", "/name", REASON), new Step.Drop("/x", REASON)),
            REASON),
        new Step.Needs("/name", REASON));
  }

  private static UpgradePlan to(String family, int revision, List<Step> input, List<Step> output) {
    return new UpgradePlan(
        Verdict.AUTOMATIC, family, revision, input, output, Map.of(), null, null, REASON);
  }

  private static UpgradePlan guarded(String family, String member, String value, String advice) {
    return new UpgradePlan(
        Verdict.AUTOMATIC,
        family,
        1,
        List.of(),
        List.of(),
        Map.of(member, value),
        advice,
        null,
        REASON);
  }

  private static UpgradePlan none(String advice, String since) {
    return new UpgradePlan(
        Verdict.NO_TARGET, null, 0, List.of(), List.of(), Map.of(), advice, since, REASON);
  }

  private static BindingDraft get(String path, String... versions) {
    BindingDraft binding = new BindingDraft(HttpMethod.GET, path, versions);
    int open = path.indexOf('{');
    return open < 0 ? binding : binding.parts(In.PATH, path.substring(open + 1, path.length() - 1));
  }

  private static BindingDraft post(String path, String... versions) {
    return new BindingDraft(HttpMethod.POST, path, versions)
        .body(Body.Kind.JSON_MEMBERS, "application/json");
  }

  private static String[] from(String[] versions, String first) {
    return Arrays.stream(versions).filter(v -> v.compareTo(first) >= 0).toArray(String[]::new);
  }
}
