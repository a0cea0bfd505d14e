package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.json.JsonConversion;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.JsonUpgrade;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Bindings, upgrades, guards and retirements of a succession of three API versions. */
class RoutingTest extends LoopbackTest {
  private static final ConnectorDescriptor CRM = ConnectorDescriptor.of(
      "crm",
      "CRM",
      List::of,
      ApiVersion.of("v3", ""),
      ApiVersion.of("2025-09", ""),
      ApiVersion.of("2026-03", ""));

  private static final ActionModule<JsonNode> GENERAL = module(
      "objects-create",
      1,
      Binding.of("POST", "/crm/objects/2025-09/{objectType}").since("2025-09").json(),
      Binding.of("POST", "/crm/objects/2026-03/contacts")
          .since("2026-03")
          .when("objectType", "contacts")
          .ignore("objectType")
          .json(),
      Upgrade.to(() -> RoutingTest.COMPANIES)
          .since("2026-03")
          .when("objectType", "companies")
          .input(JsonUpgrade.same().drop("/objectType").move("/title", "/name"))
          .output(JsonUpgrade.same().move("/name", "/title")),
      Retirement.of("Use the module of the object type.")
          .since("2026-03")
          .when("objectType", "deals")
          .replacedBy("deals-create"));

  private static final ActionModule<JsonNode> COMPANIES = module(
      "companies-create",
      1,
      Binding.of("POST", "/crm/objects/2026-03/companies")
          .since("2026-03")
          .json()
          .required("name", "domain"));

  private static final ActionModule<JsonNode> CONTACTS = module(
      "contacts-create",
      1,
      Binding.of("POST", "/crm/v3/objects/contacts").json(),
      Upgrade.to(() -> GENERAL)
          .since("2025-09")
          .input(JsonUpgrade.same().set("/objectType", "contacts")),
      Binding.of("POST", "/crm/objects/2026-03/contacts").since("2026-03").json());

  private static final ActionModule<JsonNode> ASKING = module(
      "asking",
      1,
      Upgrade.to(() -> COMPANIES)
          .since("2026-03")
          .input(JsonUpgrade.same().require("/name"))
          .output(JsonUpgrade.same().unwrap("/names"))
          .asks("domain"));

  private static ActionModule<JsonNode> module(String id, int revision, Serving<?>... servings) {
    return ActionModule.of(CRM, id, revision, id, JsonTypes.JSON, servings);
  }

  private ConnectorBuilder<SampleConnector> crm(String version) {
    return ConnectorBuilder.of(CRM, new Connection(), SampleConnector::new)
        .apiVersion(version)
        .baseUrl(url());
  }

  private String run(String version, ModuleDescriptor module, String input) {
    server.resetRequests();
    try (var connector = crm(version).connect()) {
      String output = connector.runJson(module, json(input)).toString();
      return request().getUrl() + " " + request().getBodyAsString() + " -> " + output;
    }
  }

  @BeforeEach
  void answer() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{\"name\":\"n\"}")));
  }

  @Test
  void bindsAnewWhenAShapeReturns() {
    assertThat(run("v3", CONTACTS, "{'a':1}"))
        .isEqualTo("/crm/v3/objects/contacts {\"a\":1} -> {\"name\":\"n\"}");
    assertThat(run("2025-09", CONTACTS, "{'a':1}"))
        .isEqualTo("/crm/objects/2025-09/contacts {\"a\":1} -> {\"name\":\"n\"}");
    assertThat(run("2026-03", CONTACTS, "{'a':1}"))
        .isEqualTo("/crm/objects/2026-03/contacts {\"a\":1} -> {\"name\":\"n\"}");
    assertThat(CONTACTS.versions()).containsExactly("v3", "2025-09", "2026-03");
    assertThat(GENERAL.versions()).containsExactly("2025-09", "2026-03");
  }

  @Test
  void choosesByGuardBeforeAnythingIsSent() {
    assertThat(run("2026-03", GENERAL, "{'objectType':'contacts','a':1}"))
        .isEqualTo("/crm/objects/2026-03/contacts {\"a\":1} -> {\"name\":\"n\"}");
    assertThat(run("2026-03", GENERAL, "{'objectType':'companies','title':'t','domain':'d'}"))
        .isEqualTo(
            "/crm/objects/2026-03/companies {\"domain\":\"d\",\"name\":\"t\"} -> {\"title\":\"n\"}");
    server.resetRequests();
    assertThatThrownBy(() -> run("2026-03", GENERAL, "{'objectType':'deals'}"))
        .isInstanceOf(ApiRetiredException.class)
        .hasMessage(
            "crm:objects-create: API version 2026-03 does not serve this module any more. Use the module of the object type. Replacement: deals-create.");
    assertThatThrownBy(() -> run("2026-03", GENERAL, "{'objectType':'tickets'}"))
        .isInstanceOf(ApiRetiredException.class)
        .hasMessageContaining(
            "only where objectType is contacts or objectType is companies or objectType is deals");
    assertThatThrownBy(() -> run("2026-03", GENERAL, "{}")).isInstanceOf(ApiRetiredException.class);
    assertThat(requests()).isEmpty();
  }

  @Test
  void namesWhatTheTargetOfAnUpgradeRequires() {
    assertThatThrownBy(() -> run("2026-03", GENERAL, "{'objectType':'companies'}"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("crm:objects-create: Nothing was sent")
        .hasMessageContaining("[name, domain]");
  }

  @Test
  void asksAPersonForValues() {
    assertThatThrownBy(() -> run("2026-03", ASKING, "{'name':'x'}"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining(
            "needs values for [domain]; supply them when connecting, with reconfigure(...)");
    assertThatThrownBy(() -> run("2026-03", ASKING, "{}"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("/name is missing");
    try (var connector = crm("2026-03")
        .reconfigure(ASKING, "domain", JsonTypes.STRING, "acme.com")
        .connect()) {
      connector.runJson(ASKING, json("{'name':'x'}"));
      assertThat(request().getBodyAsString()).isEqualTo("{\"name\":\"x\",\"domain\":\"acme.com\"}");
      server.stubFor(any(anyUrl()).willReturn(okJson("{\"names\":[\"a\",\"b\"]}")));
      assertThatThrownBy(() -> connector.runJson(ASKING, json("{'name':'x'}")))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("/names is a list of 2 where one value is expected");
    }
  }

  @Test
  void reportsInputThatCannotBeConverted() {
    ActionModule<JsonNode> old = module(
        "old",
        1,
        Upgrade.to(() -> COMPANIES)
            .since("2026-03")
            .input(JsonUpgrade.same().convert("/size", JsonConversion.TO_INTEGER)));
    assertThatThrownBy(() -> run("2026-03", old, "{'size':'huge'}"))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "crm:old: Nothing was sent, because the input cannot be carried over to crm:companies-create: /size is no number.");
    assertThat(requests()).isEmpty();
  }

  @Test
  void sendsPresetsAndWhatAllCallsSend() {
    ActionModule<JsonNode> module = module(
        "preset",
        1,
        Binding.of("POST", "/x")
            .header("X-Account")
            .query("q")
            .json()
            .required("region")
            .preset("mode", JsonTypes.STRING.write("fast")));
    try (var connector = crm("v3")
        .always("X-Account", JsonTypes.INT64, 7L)
        .always("region", JsonTypes.STRING, "eu")
        .always("unknown", JsonTypes.STRING, "x")
        .connect()) {
      connector.runJson(module, json("{}"));
      assertThat(request().getHeader("X-Account")).isEqualTo("7");
      assertThat(request().getBodyAsString()).isEqualTo("{\"region\":\"eu\",\"mode\":\"fast\"}");
      server.resetRequests();
      connector.runJson(module, json("{'X-Account':8,'region':'us','mode':null}"));
      assertThat(request().getHeader("X-Account")).isEqualTo("8");
      assertThat(request().getBodyAsString()).isEqualTo("{\"region\":\"us\",\"mode\":null}");
    }
  }

  @Test
  void refusesModulesOfOtherConnectorsAndUpgradesInACircle() {
    assertThatThrownBy(() -> run("v3", action(Binding.of("GET", "/")), "{}"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage("sample:do: This module belongs to the connector sample, not to crm.");
    assertThatThrownBy(() -> run("v3", Circle.A, "{}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("circle");
  }

  private static final class Circle {
    static final ActionModule<JsonNode> A = module("a", 1, Upgrade.to(() -> Circle.B));
    static final ActionModule<JsonNode> B = module("b", 1, Upgrade.to(() -> Circle.A));
  }

  @Test
  void describesModules() {
    assertThat(GENERAL.kind()).isSameAs(ModuleKind.ACTION);
    assertThat(GENERAL.id()).isEqualTo("objects-create");
    assertThat(module("x", 2).toString()).isEqualTo("crm:x@2");
    assertThat(module("x", 1, Retirement.of("No.")).versions()).isEmpty();
    assertThat(module("x", 1, Binding.of("GET", "/"), Retirement.of("No.").since("2026-03"))
            .versions())
        .containsExactly("v3", "2025-09");
  }

  private static final ActionModule<JsonNode> GROWN = module(
      "grown",
      1,
      Binding.of("POST", "/grown").query("page").absent("note", "colour").json(),
      Binding.of("POST", "/grown")
          .since("2025-09")
          .query("page")
          .absent("colour")
          .json(),
      Upgrade.to(() -> COMPANIES).since("2026-03").absent("note", "page"));

  @Test
  void refusesMembersWithoutAPlaceInTheVersionCalled() {
    assertThat(run("v3", GROWN, "{'page':1,'name':'n'}"))
        .isEqualTo("/grown?page=1 {\"name\":\"n\"} -> {\"name\":\"n\"}");
    server.resetRequests();
    assertThatThrownBy(() -> run("v3", GROWN, "{'note':null,'colour':'red','name':'n'}"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "crm:grown: Nothing was sent, because API version v3 has no place for [note, colour]. Do not set them, or have them left out with absentMembers(LEAVE_OUT) when connecting.");
    assertThatThrownBy(() -> run("2026-03", GROWN, "{'page':1,'name':'n','domain':'d'}"))
        .hasMessageContaining("API version 2026-03 has no place for [page].");
    assertThat(server.getAllServeEvents()).isEmpty();
    assertThat(run("2025-09", GROWN, "{'note':'x'}"))
        .isEqualTo("/grown {\"note\":\"x\"} -> {\"name\":\"n\"}");
  }

  @Test
  void leavesOutMembersWithoutAPlaceWhereAsked() {
    ObjectNode input = json("{'note':'x','page':1,'name':'n','domain':'d'}");
    try (var connector = crm("2026-03").absentMembers(AbsentMembers.LEAVE_OUT).connect()) {
      connector.runJson(GROWN, input);
    }
    assertThat(request().getBodyAsString()).isEqualTo("{\"name\":\"n\",\"domain\":\"d\"}");
    assertThat(input.has("note")).isTrue();
  }

  /** An input as generated code has it. */
  private static final class Sample extends ActionInput<Sample, JsonNode> {
    private Sample(ActionModule<JsonNode> module) {
      super(module);
    }

    private Sample(ActionModule<JsonNode> module, ModuleInput<?> older) {
      super(module, older);
    }
  }

  @Test
  void carriesInputsAndOutputsOverOutsideCalls() {
    Sample older = new Sample(GENERAL)
        .with("objectType", JsonTypes.STRING.write("companies"))
        .with("title", JsonTypes.STRING.write("t"));
    assertThat(new Sample(COMPANIES, older).toJson()).hasToString("{\"name\":\"t\"}");
    assertThat(older.toJson()).hasToString("{\"objectType\":\"companies\",\"title\":\"t\"}");
    assertThat(GENERAL.downgrade(COMPANIES, json("{'name':'n'}"))).hasToString("{\"title\":\"n\"}");
    assertThat(ASKING.downgrade(COMPANIES, NullNode.getInstance())).hasToString("null");

    older.with("objectType", JsonTypes.STRING.write("deals"));
    assertThatThrownBy(() -> new Sample(COMPANIES, older))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "crm:objects-create: This input is not one of crm:companies-create, which takes over only where objectType is companies.");
    assertThatThrownBy(() -> new Sample(GROWN, older))
        .hasMessage("crm:objects-create: This module is not carried over to crm:grown.");
    assertThatThrownBy(() ->
            new Sample(COMPANIES, new Sample(GROWN).with("page", JsonTypes.INT64.write(1L))))
        .hasMessageContaining("because crm:companies-create has no place for [page].");
  }
}
