package io.raccordo.generator.emit;

import static io.raccordo.generator.emit.Plans.INT64;
import static io.raccordo.generator.emit.Plans.STRING;
import static io.raccordo.generator.emit.Plans.form;
import static io.raccordo.generator.emit.Plans.list;
import static io.raccordo.generator.emit.Plans.member;
import static io.raccordo.generator.emit.Plans.model;
import static io.raccordo.generator.emit.Plans.named;
import static io.raccordo.generator.emit.Plans.nullable;
import static io.raccordo.generator.emit.Plans.object;
import static io.raccordo.generator.emit.Plans.texts;
import static io.raccordo.generator.emit.Plans.union;

import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Parameter.In;
import io.raccordo.generator.plan.ClassRef;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ModuleKind;
import io.raccordo.generator.plan.TypePlan;
import io.raccordo.generator.plan.UpgradePlan;
import io.raccordo.generator.plan.UpgradePlan.Conversion;
import io.raccordo.generator.plan.UpgradePlan.Step;
import io.raccordo.generator.plan.Verdict;
import java.util.List;
import java.util.Map;

/** Modules that end, one for each thing that a recipe can do, and for each that it must not. */
final class RecipePlans {
  private static final String REASON = "by hand";

  private final Plans.Connector connector = new Plans.Connector("1", "2-beta", "2.beta", "3");

  static ConnectorPlan connector() {
    RecipePlans plans = new RecipePlans();
    plans.connector.type(object(model("Thing"), false, member("name", STRING)));
    plans.moved();
    plans.movedLater();
    plans.leftForTheirInput();
    plans.leftForTheirTypes();
    return plans.connector.plan();
  }

  /** Everything that has another name, and what has no counterpart. */
  private void moved() {
    ClassRef old = new ModuleDraft("renamed").name;
    ClassRef now = new ModuleDraft("renamed", 2).name;
    ClassRef state = now.nested("Outcome").nested("State");
    connector
        .module(ended("renamed")
            .positional(member("renamed_id", STRING))
            .input(nullable(member("assignee", STRING)))
            .input(member("priority", named(old.nested("Priority"))))
            .input(member("note", STRING))
            .input(member("choices", list(named(old.nested("Choice")))))
            .output(named(old.nested("Result")))
            .nested(texts(old.nested("Priority"), "low", "HIGH", "gone"))
            .nested(union(old.nested("Choice"), form("String", STRING), form("Integer", INT64)))
            .nested(texts(old.nested("Unreached"), "a"))
            .nested(object(
                old.nested("Result"),
                false,
                List.of(texts(old.nested("Result").nested("State"), "open")),
                member("who", STRING),
                member("lost", STRING),
                member("state", named(old.nested("Result").nested("State")))))
            .upgrade(
                "2-beta",
                to(
                    "renamed",
                    2,
                    List.of(
                        new Step.Move("/renamed_id", "/id", REASON),
                        new Step.Move("/assignee", "/owner", REASON),
                        new Step.Drop("/note", REASON)),
                    List.of(new Step.Move("/whom", "/who", REASON)))))
        .module(new ModuleDraft("renamed", 2)
            .positional(member("id", STRING))
            .input(nullable(member("owner", STRING)))
            .input(member("priority", named(now.nested("Urgency"))))
            .input(member("choices", list(named(now.nested("Option")))))
            .output(named(now.nested("Outcome")))
            .nested(new TypePlan.EnumType(
                now.nested("Urgency"),
                null,
                io.raccordo.generator.plan.ScalarType.STRING,
                List.of(
                    new TypePlan.Constant("LOWEST", Plans.text("low"), null),
                    new TypePlan.Constant("HIGH", Plans.text("HIGH"), null))))
            .nested(union(now.nested("Option"), form("String", STRING), form("Integer", INT64)))
            .nested(object(
                now.nested("Outcome"),
                false,
                List.of(texts(state, "open")),
                member("whom", STRING),
                member("state", named(state))))
            .binding(get("/renamed/{id}", "2-beta", "2.beta", "3")));
    connector
        .module(ended("merged")
            .input(member("name", STRING))
            .output(named(model("Thing")))
            .upgrade("2-beta", to("target", 1, List.of(), List.of())))
        .module(new ModuleDraft("target")
            .input(member("name", STRING))
            .output(named(model("Thing")))
            .binding(get("/target", "1", "2-beta", "2.beta", "3")));
    ClassRef payload = model("OldPayload");
    connector
        .type(object(payload, false, member("id", INT64)))
        .type(object(model("Payload"), false, member("id", INT64), member("at", STRING)))
        .module(
            trigger("hook", 1, payload, "1").upgrade("2-beta", to("hook", 2, List.of(), List.of())))
        .module(trigger("hook", 2, model("Payload"), "2-beta", "2.beta", "3"));
  }

  private static ModuleDraft trigger(String id, int number, ClassRef output, String... versions) {
    return new ModuleDraft(id, number)
        .kind(ModuleKind.INSTANT_TRIGGER)
        .output(named(output))
        .binding(new BindingDraft(
            new OperationKey(OperationKey.Kind.WEBHOOK, HttpMethod.POST, "hook"), versions));
  }

  /** A step whose label is not told from the one before in a Java name. */
  private void movedLater() {
    connector.module(new ModuleDraft("later")
        .output(named(model("Thing")))
        .binding(get("/later", "1", "2-beta"))
        .upgrade("2.beta", to("target", 1, List.of(), List.of())));
    // The step to 3 moves nobody, and has no recipe.
    connector.module(new ModuleDraft("latest")
        .output(named(model("Thing")))
        .binding(get("/latest", "1", "2-beta", "2.beta"))
        .upgrade("3", asks("target", "/token")));
  }

  private void leftForTheirInput() {
    steps("asks", asks("target", "/board"));
    steps("converts", with(new Step.Convert("/name", 0, Conversion.TO_STRING, REASON)));
    steps("puts", with(new Step.Put("/mode", Plans.text("*/ # ---\u2028fast"), REASON)));
    steps("maps", with(new Step.MapValues("/name", Map.of("a", Plans.text("b")), REASON)));
    steps("moves-inside", with(new Step.Move("/name", "/person/name", REASON)));
    steps("moves-over", with(new Step.Move("/note", "/name", REASON)));
    steps("each", with(new Step.Each("/rows", List.of(), REASON)));
    steps(
        "answers-otherwise",
        to("target", 1, List.of(), List.of(new Step.Put("/kind", Plans.text("x"), REASON))));
    steps(
        "only-some",
        new UpgradePlan(
            Verdict.AUTOMATIC,
            "target",
            1,
            List.of(),
            List.of(),
            Map.of("name", "x"),
            null,
            null,
            REASON));
    steps(
        "by-hand",
        new UpgradePlan(
            Verdict.NO_TARGET, "target", 1, List.of(), List.of(), Map.of(), "Move.", null, REASON));
    steps(
        "gone",
        new UpgradePlan(
            Verdict.NO_TARGET, null, 0, List.of(), List.of(), Map.of(), null, null, REASON));
  }

  private void steps(String id, UpgradePlan... plans) {
    connector.module(ended(id)
        .input(member("name", STRING))
        .input(member("note", STRING))
        .output(named(model("Thing")))
        .upgrade("2-beta", plans));
  }

  private void leftForTheirTypes() {
    UpgradePlan target = to("target", 1, List.of(), List.of());
    ClassRef shared = model("Shared");
    ClassRef left = new ModuleDraft("takes-inner").name.nested("Inner");
    connector
        .type(object(shared, false, member("name", STRING)))
        .module(ended("searches")
            .kind(ModuleKind.SEARCH)
            .output(named(model("Thing")))
            .upgrade("2-beta", target))
        .module(ended("comes-back")
            .output(named(model("Thing")))
            .upgrade("2-beta", target)
            .binding(get("/comes-back", "3")))
        .module(ended("takes-number")
            .input(member("name", INT64))
            .output(named(model("Thing")))
            .upgrade("2-beta", target))
        .module(ended("has-path")
            .positional(member("id", STRING))
            .output(named(model("Thing")))
            .upgrade("2-beta", target))
        .module(ended("answers-text").output(STRING).upgrade("2-beta", target))
        .module(ended("answers-shared").output(named(shared)).upgrade("2-beta", target))
        .module(new ModuleDraft("has-shared")
            .output(named(shared))
            .binding(get("/shared", "1", "2-beta", "2.beta", "3")))
        .module(ended("takes-inner")
            .input(member("inner", named(left)))
            .nested(object(left, true, member("x", STRING)))
            .upgrade("2-beta", to("has-inner", 1, List.of(), List.of())))
        .module(new ModuleDraft("has-inner")
            .input(member("inner", named(left)))
            .binding(get("/inner", "2-beta", "2.beta", "3")));
  }

  private static ModuleDraft ended(String id) {
    return new ModuleDraft(id).binding(get("/" + id, "1"));
  }

  private static UpgradePlan asks(String family, String pointer) {
    return new UpgradePlan(
        Verdict.RECONFIGURE,
        family,
        1,
        List.of(new Step.Needs(pointer, REASON)),
        List.of(),
        Map.of(),
        null,
        null,
        REASON);
  }

  private static UpgradePlan with(Step step) {
    return to("target", 1, List.of(step), List.of());
  }

  private static UpgradePlan to(String family, int revision, List<Step> input, List<Step> output) {
    return new UpgradePlan(
        Verdict.AUTOMATIC, family, revision, input, output, Map.of(), null, null, REASON);
  }

  private static BindingDraft get(String path, String... versions) {
    BindingDraft binding = new BindingDraft(HttpMethod.GET, path, versions);
    int open = path.indexOf('{');
    return open < 0 ? binding : binding.parts(In.PATH, path.substring(open + 1, path.length() - 1));
  }
}
