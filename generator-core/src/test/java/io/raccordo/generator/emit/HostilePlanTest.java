package io.raccordo.generator.emit;

import static io.raccordo.generator.emit.Plans.INT64;
import static io.raccordo.generator.emit.Plans.STRING;
import static io.raccordo.generator.emit.Plans.map;
import static io.raccordo.generator.emit.Plans.named;
import static io.raccordo.generator.emit.Plans.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.model.Server;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.plan.Binding.Body;
import io.raccordo.generator.plan.Binding.Paging;
import io.raccordo.generator.plan.ClassRef;
import io.raccordo.generator.plan.ConnectionPlan;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ErrorMeaning;
import io.raccordo.generator.plan.Member;
import io.raccordo.generator.plan.ModuleKind;
import io.raccordo.generator.plan.ScalarType;
import io.raccordo.generator.plan.TypePlan;
import io.raccordo.generator.plan.UpgradePlan;
import io.raccordo.generator.plan.UpgradePlan.Step;
import io.raccordo.generator.plan.Verdict;
import io.raccordo.generator.plan.VersionPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One text in every place of a plan that a vendor or team can write into: what is emitted compiles
 * without a warning, and the text arrives as data wherever it is data.
 */
class HostilePlanTest {
  /** Texts that have broken generators; the cases "Text" of the project's list of hard cases. */
  static List<String> texts() {
    return List.of(
        "*/ public class Injected {} /*",
        "**// *\u00e9/ */example/config/url*",
        "\\u002a\\u002f class X {} \\u002f\\u002a",
        "\\uuuu000a\\u000d",
        "\\ud8",
        "$L $S $T $$ $> $[ $Z ${user}",
        "\" + System.exit(1) + \"",
        "\"\"\" \\\"\"\" \\",
        "line\r\nline\rline\u2028line\u2029line\u0085line\u000bline\fline",
        "\u202ereversed\u202c \u2066isolated\u2069 \u200f\u200e\u061c",
        "nul\u0000bell\u0007escape\u001bdelete\u007f",
        "lone\ud800surrogates\udc00",
        "<script>alert(1)</script> <name> </p> <ul><li> <!-- & && &amp; &lt; &#42;&#47;",
        "{@link java.lang.System#exit} {@code unclosed @param x @deprecated @throws",
        "@deprecated @Override\n@param value x\n@see <a>",
        "`code` ``co`de`` ```\nfence\n*/\n",
        "[x](javascript:alert(1)) [x](https://example.com/\"onclick=\"x) ![x](x",
        "# heading\n> quote\n- item\n| table |\n---\n",
        "caf\u00e9 \u05e9\u05dc\u05d5\u05dd \ud83d\ude80 \u4e2d\u6587 i\u0307\u0131\u0130",
        "' -- ; drop",
        "/repos/{owner}/../..//{repo}?a=b#c%2f",
        "{",
        "}",
        "x".repeat(30_000));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isNothingButText(String text) throws Exception {
    ConnectorPlan plan = plan(text);
    List<GeneratedFile> files = ConnectorEmitter.emit(plan);

    Compiled compiled = Compiled.of(files, TestCaller.source(text));
    assertThat(compiled.call("com.example.caller.TestCaller")).isEqualTo("ok");
    assertThat(files.stream().map(GeneratedFile::path))
        .containsExactlyElementsOf(ConnectorEmitter.emit(plan("harmless")).stream()
            .map(GeneratedFile::path)
            .toList());
    for (GeneratedFile file : files) {
      assertThat(file.text())
          .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029]");
      assertThat(file.text())
          .doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f]");
      assertThat(file.text()).doesNotContain("\ufffd");
    }
    assertManifestHas(files, text);
    assertRecipeIsRead(files);
    assertSchemasHave(files, text);
  }

  /** Whatever the text, it is in comments only, and the recipe says what it says without it. */
  private static void assertRecipeIsRead(List<GeneratedFile> files) {
    GeneratedFile recipe = files.stream()
        .filter(f -> f.path().equals("META-INF/rewrite/demo-2.yml"))
        .findFirst()
        .orElseThrow();
    List<Object> documents = new ArrayList<>();
    new Yaml(new SafeConstructor(new LoaderOptions()))
        .loadAll(recipe.text())
        .forEach(documents::add);
    assertThat(documents.get(0))
        .isEqualTo(Map.of(
            "type", "specs.openrewrite.org/v1beta/recipe",
            "name", "com.example.demo.MigrateTo_2",
            "displayName", "Move code to API version 2 of `demo`",
            "description", "Calls modules that ended with API version 2 by what takes their place.",
            "recipeList", List.of("com.example.demo.MigrateTo_2.HostileEnd")));
    assertThat(recipe.text()).contains("newMethodName: friendly");
  }

  private static void assertManifestHas(List<GeneratedFile> files, String text) throws IOException {
    GeneratedFile manifest = files.stream()
        .filter(f -> f.path().matches("META-INF/raccordo/[^.]+\\.json"))
        .findFirst()
        .orElseThrow();
    JsonNode json = new ObjectMapper().readTree(manifest.content());
    JsonNode action = json.path("modules").findValue("members");
    assertThat(action).isNotNull();
    // A lone surrogate cannot be told in UTF-8.
    String told = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(action.findValuesAsText("key")).contains(told);
  }

  /** A name is a name also where the file has words of its own. */
  private static void assertSchemasHave(List<GeneratedFile> files, String text) throws IOException {
    GeneratedFile file = files.stream()
        .filter(f -> f.path().endsWith(".schemas.json"))
        .findFirst()
        .orElseThrow();
    JsonNode json = new ObjectMapper().readTree(file.content());
    assertThat(DiscoverySchema.SCHEMAS.problems(json)).isEmpty();
    String told = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    JsonNode input = json.path("modules").path("hostile-action").path("input").path("properties");
    assertThat(input.path(told).path("format").asText()).isEqualTo("int64");
    JsonNode thing = json.path("$defs").path("Thing").path("properties");
    assertThat(thing.path(told).path("description").isMissingNode())
        .isEqualTo(VendorText.clean(text).isBlank());
    assertThat(json.path("$defs")
            .path("Choice")
            .at("/anyOf/0/properties")
            .path(told)
            .at("/enum/0"))
        .isEqualTo(Plans.text(told));
  }

  private static ConnectorPlan plan(String text) {
    Plans.Connector connector = new Plans.Connector();
    connector.label = text;
    Server server = new Server(
        text, Plans.origin(), text, Map.of(text, new Server.Variable(text, List.of(text), text)));
    connector.versions.add(new VersionPlan(
        text,
        text,
        List.of(server),
        true,
        text,
        new VersionPlan.Selection(VersionPlan.Selection.In.HEADER, text, text)));
    connector.versions.add(new VersionPlan("2", "2.json", List.of(), true, null, null));
    connector.testedBy("hostile-action", text);
    connector.error(
        new ErrorMeaning("DATA", List.of(), "/" + text.replace("~", "~0"), List.of(text)));
    connector.connections.add(new ConnectionPlan("keys", schemes(text), List.of(text), text));
    connector.connections.add(
        new ConnectionPlan("undescribed", schemes(text), List.of(text), null));
    ClassRef thing = Plans.model("Thing");
    ClassRef state = thing.nested("State");
    ClassRef choice = Plans.model("Choice");
    connector
        .type(new TypePlan.ObjectType(
            thing,
            text,
            List.of(
                member(text, "hostile", text),
                new Member(
                    text + "2",
                    "gone",
                    STRING,
                    text,
                    true,
                    true,
                    false,
                    false,
                    List.of(text),
                    true)),
            Plans.others(STRING),
            true,
            List.of(
                new TypePlan.EnumType(
                    state,
                    text,
                    ScalarType.STRING,
                    List.of(new TypePlan.Constant("HOSTILE", Plans.text(text), text))),
                new TypePlan.EnumType(
                    thing.nested("Level"),
                    text,
                    ScalarType.INT64,
                    List.of(new TypePlan.Constant("V1", Plans.text(text), text))))))
        .type(new TypePlan.UnionType(
            choice,
            text,
            text,
            List.of(
                new TypePlan.Case("Thing", named(thing), List.of(text), List.of(text), Map.of()),
                new TypePlan.Case(
                    "Other",
                    named(Plans.model("Other")),
                    List.of(),
                    List.of(text + "3"),
                    Map.of())),
            true,
            List.of()))
        .type(object(Plans.model("Other"), true, member("level", "level", text)));
    connector.module(action(text, thing, choice));
    connector.module(new ModuleDraft("hostile-end")
        .label(text)
        .input(member(text, "hostile", text))
        .output(named(thing))
        .binding(new BindingDraft(HttpMethod.GET, text, text))
        .upgrade("2", ended(Verdict.AUTOMATIC, "hostile-target", List.of(), text)));
    connector.module(new ModuleDraft("hostile-left")
        .binding(new BindingDraft(HttpMethod.GET, text, text))
        .upgrade(
            "2",
            ended(
                Verdict.AUTOMATIC,
                "hostile-target",
                List.of(new Step.Put("/" + text, Plans.text(text), text)),
                text)));
    connector.module(new ModuleDraft("hostile-target")
        .label(text)
        .input(member(text, "friendly", text))
        .output(named(thing))
        .binding(new BindingDraft(HttpMethod.GET, text, "2")));
    connector.module(new ModuleDraft("hostile-hook")
        .kind(ModuleKind.INSTANT_TRIGGER)
        .label(text)
        .documentation(text)
        .output(named(choice))
        .binding(new BindingDraft(
            new OperationKey(OperationKey.Kind.WEBHOOK, HttpMethod.POST, text), text)));
    connector.module(new ModuleDraft("hostile-search")
        .kind(ModuleKind.SEARCH)
        .label(text)
        .deprecated(text)
        .output(map(STRING))
        .binding(new BindingDraft(HttpMethod.GET, text, text)
            .paging(Paging.Strategy.CURSOR, text, "/x")
            .items("/y"))
        .upgrade(
            "2",
            new UpgradePlan(
                Verdict.NO_TARGET,
                null,
                0,
                List.of(),
                List.of(),
                Map.of(text, text),
                text,
                text,
                text)));
    return connector.plan();
  }

  private static UpgradePlan ended(Verdict verdict, String family, List<Step> steps, String text) {
    return new UpgradePlan(verdict, family, 1, steps, List.of(), Map.of(), text, text, text);
  }

  private static Member member(String key, String javaName, String text) {
    return new Member(key, javaName, INT64, text, true, false, false, false, List.of(text), false);
  }

  private static ModuleDraft action(String text, ClassRef thing, ClassRef choice) {
    List<Step> steps = List.of(
        new Step.Put("/a", Plans.text(text), text),
        new Step.MapValues("/a", Map.of(text, Plans.text(text)), text),
        new Step.MapValues("/a", Map.of(text, JsonNodeFactory.instance.nullNode()), text),
        new Step.Put("/b", JsonNodeFactory.instance.objectNode().put(text, text), text),
        new Step.Needs("/" + text.replace("~", "~0").replace("/", "~1"), text));
    return new ModuleDraft("hostile-action")
        .label(text)
        .documentation(text)
        .deprecated(text)
        .positional(member("p" + text, "first", text))
        .input(member(text, "hostile", text))
        .input(new Member(
            text + "4",
            "choice",
            named(choice),
            text,
            true,
            true,
            false,
            false,
            List.of(text),
            false))
        .output(named(thing))
        .binding(new BindingDraft(HttpMethod.POST, text, text)
            .part("p" + text, Parameter.In.PATH, text, Parameter.Style.LABEL, true)
            .part(text, Parameter.In.QUERY, text + "5", Parameter.Style.FORM, true)
            .content(text + "4", Parameter.In.HEADER, text)
            .body(Body.Kind.JSON_MEMBERS, text)
            .renamed(Map.of(text + "6", text))
            .accept(text, text)
            .required(text)
            .absent(text)
            .fixed(text, Plans.text(text))
            .guard(text, text)
            .security(text)
            .security(Map.of(text + "o", List.of(text)))
            .server(Plans.server(text)))
        .upgrade(
            "2",
            new UpgradePlan(
                Verdict.RECONFIGURE,
                "hostile-action",
                1,
                steps,
                steps,
                Map.of(text, text),
                text,
                text,
                text));
  }

  private static List<SecurityScheme> schemes(String text) {
    return List.of(
        Plans.apiKey(text, Parameter.In.HEADER, text),
        Plans.apiKey(text, Parameter.In.COOKIE, text),
        new SecurityScheme(
            text + "o",
            Plans.origin(),
            SecurityScheme.Type.OAUTH2,
            text,
            null,
            null,
            null,
            List.of(new SecurityScheme.Flow(text, text, text, text, Map.of(text, text))),
            null),
        new SecurityScheme(
            text + "c",
            Plans.origin(),
            SecurityScheme.Type.OPEN_ID_CONNECT,
            text,
            null,
            null,
            null,
            List.of(),
            text),
        new SecurityScheme(
            text,
            Plans.origin(),
            SecurityScheme.Type.HTTP,
            text,
            null,
            null,
            text,
            List.of(),
            null));
  }

  /** A caller that reads back what went through the generated classes. */
  private static final class TestCaller {
    static javax.tools.JavaFileObject source(String text) {
      return com.google.testing.compile.JavaFileObjects.forSourceString(
          "com.example.caller.TestCaller", """
          package com.example.caller;

          import com.example.demo.model.Thing;
          import com.example.demo.module.HostileAction;
          import com.example.demo.module.HostileSearch;
          import java.util.concurrent.Callable;

          @SuppressWarnings("deprecation")
          public final class TestCaller implements Callable<String> {
            @Override
            public String call() {
              String text = %s;
              Thing thing = Thing.builder().hostile(7).build();
              boolean same = Thing.State.of(text) == Thing.State.HOSTILE
                  && thing.has(text)
                  && Long.valueOf(7).equals(thing.hostile())
                  && thing.additionalProperties().isEmpty()
                  && HostileAction.input(1).hostile(2).toJson().get(text).longValue() == 2
                  && HostileAction.MODULE.versions().contains(text)
                  && HostileAction.MODULE.requiredScopes().size() == 0
                  && HostileSearch.MODULE.id().equals("hostile-search");
              return same ? "ok" : thing.toJson().toString();
            }
          }
          """.formatted(StringLiteral.of(text)));
    }
  }
}
