package io.raccordo.generator.emit;

import static io.raccordo.generator.emit.Plans.INT64;
import static io.raccordo.generator.emit.Plans.STRING;
import static io.raccordo.generator.emit.Plans.deprecated;
import static io.raccordo.generator.emit.Plans.form;
import static io.raccordo.generator.emit.Plans.list;
import static io.raccordo.generator.emit.Plans.map;
import static io.raccordo.generator.emit.Plans.member;
import static io.raccordo.generator.emit.Plans.model;
import static io.raccordo.generator.emit.Plans.named;
import static io.raccordo.generator.emit.Plans.nullable;
import static io.raccordo.generator.emit.Plans.object;
import static io.raccordo.generator.emit.Plans.readOnly;
import static io.raccordo.generator.emit.Plans.retired;
import static io.raccordo.generator.emit.Plans.texts;
import static io.raccordo.generator.emit.Plans.union;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.LongNode;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.model.Server;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.plan.ClassRef;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ErrorMeaning;
import io.raccordo.generator.plan.ModuleKind;
import io.raccordo.generator.plan.ScalarType;
import io.raccordo.generator.plan.TriggerPlan;
import io.raccordo.generator.plan.TypePlan;
import io.raccordo.generator.plan.TypeRef;
import io.raccordo.generator.plan.VersionPlan;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is emitted for each kind of element of a plan: it compiles, and it is the golden's. */
class ConnectorEmitterTest {
  private static void check(String name, ConnectorPlan plan) throws IOException {
    List<GeneratedFile> files = ConnectorEmitter.emit(plan);
    Compiled.of(files);
    GoldenFolder.assertMatches(name, files);
  }

  @Test
  void objects() throws IOException {
    ClassRef order = model("Order");
    ClassRef level = order.nested("Level");
    ClassRef state = order.nested("State");
    TypePlan.EnumType numbers = new TypePlan.EnumType(
        level,
        null,
        ScalarType.INT64,
        List.of(
            new TypePlan.Constant("V1", LongNode.valueOf(1), null),
            new TypePlan.Constant("V2", LongNode.valueOf(2), null)));
    TypePlan.EnumType states = new TypePlan.EnumType(
        state,
        "How far it is.",
        ScalarType.STRING,
        List.of(
            new TypePlan.Constant("OPEN", Plans.text("open"), null),
            new TypePlan.Constant("IN_TRANSIT", Plans.text("in-transit"), "On its way."),
            new TypePlan.Constant("DONE", Plans.text("done"), null)));
    check(
        "objects",
        new Plans.Connector("1", "2")
            .type(new TypePlan.ObjectType(
                order,
                "An order.\n\nIt has *items* and a [state](https://example.com/states).",
                List.of(
                    readOnly(member("id", "id", INT64, "Its number.")),
                    member("note", STRING),
                    nullable(member("unit_price", "unitPrice", amount(), "Price of one.")),
                    member("placed_on", new TypeRef.Scalar(ScalarType.DATE)),
                    member("placed_at", new TypeRef.Scalar(ScalarType.DATE_TIME)),
                    member("token", new TypeRef.Scalar(ScalarType.UUID)),
                    member("seal", new TypeRef.Scalar(ScalarType.BYTES)),
                    member("paid", new TypeRef.Scalar(ScalarType.BOOLEAN)),
                    member("level", "level", named(level), "How urgent."),
                    member("state", named(state)),
                    member("tags", list(STRING)),
                    member("rows", list(list(INT64))),
                    member("counts", map(INT64)),
                    member("by_day", map(list(named(model("Address"))))),
                    member("address", named(model("Address"))),
                    member("extra", new TypeRef.AnyJson()),
                    deprecated(nullable(member("owner", STRING))),
                    retired(member("legacy_code", "legacyCode", STRING, "Not sent any more."))),
                Plans.others(STRING),
                true,
                List.of(numbers, states)))
            .type(object(model("Address"), false, member("street", STRING)))
            .type(object(model("Empty"), true))
            .type(texts(model("Colour"), "red", "dark blue", "+1"))
            .type(object(
                model("Upload"),
                true,
                member("file", new TypeRef.Binary()),
                member("name", STRING)))
            .module(new ModuleDraft("keep")
                .body(named(order))
                .output(map(named(model("Colour"))))
                .binding(new BindingDraft(HttpMethod.PUT, "/orders")
                    .body(
                        io.raccordo.generator.plan.Binding.Body.Kind.JSON_WHOLE,
                        "application/json")))
            .module(new ModuleDraft("upload")
                .body(named(model("Upload")))
                .binding(new BindingDraft(HttpMethod.POST, "/files")
                    .body(
                        io.raccordo.generator.plan.Binding.Body.Kind.MULTIPART,
                        "multipart/form-data")))
            .plan());
  }

  private static TypeRef amount() {
    return new TypeRef.Scalar(ScalarType.DECIMAL);
  }

  @Test
  void unions() throws IOException {
    ClassRef cat = model("Cat");
    ClassRef dog = model("Dog");
    ClassRef fish = model("Fish");
    ClassRef pet = model("Pet");
    ClassRef kinds = model("Kinds");
    ClassRef shapes = model("Shapes");
    ClassRef title = model("Title");
    check(
        "unions",
        new Plans.Connector("1")
            .type(object(cat, true, member("kind", STRING), member("lives", INT64)))
            .type(object(dog, true, member("kind", STRING), member("tricks", list(STRING))))
            .type(object(fish, true, member("kind", STRING)))
            .type(new TypePlan.UnionType(
                pet,
                "Told apart by a discriminator.",
                "kind",
                List.of(
                    tagged("Cat", cat, "cat", "kitty"),
                    tagged("Dog", dog, "dog"),
                    form("String", STRING)),
                true,
                List.of()))
            .type(new TypePlan.UnionType(
                kinds,
                "Told apart by constants.",
                null,
                List.of(
                    constant("Cat", cat, "cat"),
                    constant("Dog", dog, "dog"),
                    form("Integer", INT64)),
                true,
                List.of()))
            .type(new TypePlan.UnionType(
                shapes,
                "Told apart by members, or not at all.",
                null,
                List.of(
                    form("Fish", named(fish)),
                    having("Cat", cat, "lives"),
                    having("Dog", dog, "kind", "tricks")),
                true,
                List.of()))
            .type(new TypePlan.UnionType(
                title,
                "Told apart by JSON.",
                null,
                List.of(
                    form("String", STRING),
                    form("Integer", INT64),
                    form("Boolean", new TypeRef.Scalar(ScalarType.BOOLEAN)),
                    form("List", list(named(title))),
                    form("Object", named(title.nested("Long")))),
                true,
                List.of(object(title.nested("Long"), true, member("text", STRING)))))
            .type(new TypePlan.UnionType(
                model("Received"),
                "Never sent.",
                null,
                List.of(form("String", STRING), form("Pet", named(pet))),
                false,
                List.of()))
            .type(object(
                model("Holder"),
                true,
                nullable(member("title", "title", named(title), "Its title."))))
            .module(new ModuleDraft("tell")
                .input(member("pet", named(pet)))
                .input(member("kinds", list(named(kinds))))
                .input(member("shapes", named(shapes)))
                .input(member("holder", named(model("Holder"))))
                .output(named(model("Received")))
                .binding(new BindingDraft(HttpMethod.POST, "/tell")
                    .body(
                        io.raccordo.generator.plan.Binding.Body.Kind.JSON_MEMBERS,
                        "application/json")))
            .plan());
  }

  private static TypePlan.Case tagged(String name, ClassRef type, String... values) {
    return new TypePlan.Case(name, named(type), List.of(values), List.of(), Map.of());
  }

  private static TypePlan.Case constant(String name, ClassRef type, String value) {
    return new TypePlan.Case(
        name, named(type), List.of(), List.of("kind"), Map.of("kind", List.of(Plans.text(value))));
  }

  private static TypePlan.Case having(String name, ClassRef type, String... required) {
    return new TypePlan.Case(name, named(type), List.of(), List.of(required), Map.of());
  }

  @Test
  void modules() throws IOException {
    ClassRef create = new ModuleDraft("orders-create").name;
    ClassRef priority = create.nested("Priority");
    check(
        "modules",
        new Plans.Connector("1")
            .type(object(model("Order"), true, member("id", INT64), member("note", STRING)))
            .module(new ModuleDraft("orders-create")
                .label("Create an order")
                .documentation("Creates an order.\n\n- at once\n- for good")
                .positional(member("shop", "shop", STRING, "Name of the *shop*."))
                .positional(member("branch_id", INT64))
                .input(member("note", "note", STRING, "Some words."))
                .input(nullable(member("priority", named(priority))))
                .input(deprecated(member("size", INT64)))
                .output(named(model("Order")))
                .nested(union(priority, form("String", STRING), form("Integer", INT64)))
                .binding(new BindingDraft(HttpMethod.POST, "/shops/{shop}/{branch_id}/orders")
                    .parts(Parameter.In.PATH, "shop", "branch_id")
                    .body(
                        io.raccordo.generator.plan.Binding.Body.Kind.JSON_MEMBERS,
                        "application/json")
                    .required("branch_id", "note")))
            .module(new ModuleDraft("orders-list")
                .kind(ModuleKind.SEARCH)
                .label("List orders")
                .deprecated("deprecated by the vendor")
                .deprecatedIn("2027-06-30", "1")
                .input(member("state", named(new ModuleDraft("orders-list").name.nested("State"))))
                .output(named(model("Order")))
                .nested(
                    texts(new ModuleDraft("orders-list").name.nested("State"), "open", "closed"))
                .binding(new BindingDraft(HttpMethod.GET, "/orders")
                    .parts(Parameter.In.QUERY, "state")
                    .paging(
                        io.raccordo.generator.plan.Binding.Paging.Strategy.LINK_HEADER, "", "")))
            .trigger(
                "watch-orders",
                "Watch orders",
                new TriggerPlan.Position(
                    TriggerPlan.By.SINCE,
                    "/id",
                    new io.raccordo.generator.plan.Binding.Paging.Ask("state", ""),
                    "/id",
                    TriggerPlan.Order.OLDEST_FIRST,
                    "PT5M"))
            .trigger(
                "newest-orders",
                "What is \"new\"? */",
                new TriggerPlan.Position(
                    TriggerPlan.By.NEWEST,
                    null,
                    io.raccordo.generator.plan.Binding.Paging.Ask.NONE,
                    "/id",
                    TriggerPlan.Order.NEWEST_FIRST,
                    null))
            .trigger(
                "orders-after",
                "Orders after another",
                new TriggerPlan.Position(
                    TriggerPlan.By.AFTER,
                    null,
                    new io.raccordo.generator.plan.Binding.Paging.Ask("state", "/after"),
                    "/note",
                    TriggerPlan.Order.NEWEST_FIRST,
                    null))
            .module(new ModuleDraft("order-placed")
                .kind(ModuleKind.INSTANT_TRIGGER)
                .label("An order was placed")
                .output(named(new ModuleDraft("order-placed").name.nested("Payload")))
                .nested(object(
                    new ModuleDraft("order-placed").name.nested("Payload"),
                    false,
                    member("order", named(model("Order")))))
                .binding(new BindingDraft(
                    new OperationKey(OperationKey.Kind.WEBHOOK, HttpMethod.POST, "order.placed"))))
            .module(new ModuleDraft("order-done")
                .kind(ModuleKind.INSTANT_TRIGGER)
                .label("An order is done")
                .output(named(model("Order")))
                .binding(new BindingDraft(new OperationKey(
                    OperationKey.Kind.CALLBACK,
                    HttpMethod.POST,
                    "/orders#POST#done#{$request.body#/url}"))))
            .module(new ModuleDraft("by-text-too")
                .positional(member("id", "id", INT64, null))
                .input(member("id", "idAsString", STRING, null))
                .binding(new BindingDraft(HttpMethod.DELETE, "/orders/{id}")
                    .parts(Parameter.In.PATH, "id")))
            .module(new ModuleDraft("anything").kind(ModuleKind.UNIVERSAL))
            .plan());
  }

  @Test
  void bindings() throws IOException {
    check("bindings", BindingPlans.connector());
  }

  @Test
  void succession() throws IOException {
    check("succession", SuccessionPlans.connector("1", "2", "3"));
  }

  @Test
  void recipes() throws IOException {
    check("recipes", RecipePlans.connector());
  }

  @Test
  void connections() throws IOException {
    Plans.Connector connector = new Plans.Connector();
    connector.label = "Demo & Söhne";
    connector.versions.add(new VersionPlan(
        "1",
        "1.json",
        List.of(new Server(
            "https://{region}.example.com/{base}",
            Plans.origin(),
            null,
            Map.of("region", new Server.Variable("eu", List.of("eu", "us"), null)))),
        true,
        null,
        new VersionPlan.Selection(VersionPlan.Selection.In.HEADER, "Demo-Version", "1.0")));
    connector.versions.add(new VersionPlan(
        "2",
        "2.json",
        List.of(),
        true,
        "2027-01-31",
        new VersionPlan.Selection(VersionPlan.Selection.In.QUERY, "v", "2")));
    check(
        "connections",
        connector
            .connection("bearer", Plans.bearer("token"))
            .connection("oauth2", oauth("oauth"))
            .connection("openIdConnect", scheme("oidc", SecurityScheme.Type.OPEN_ID_CONNECT, null))
            .connection("basic", scheme("login", SecurityScheme.Type.HTTP, "basic"))
            .connection("digest", scheme("digest", SecurityScheme.Type.HTTP, "digest"))
            .connection("mutualTls", scheme("cert", SecurityScheme.Type.MUTUAL_TLS, null))
            .connection("apiKey", Plans.apiKey("key", Parameter.In.QUERY, "api_key"))
            .connection(
                "apiKeyAndBasic",
                Plans.apiKey("app key", Parameter.In.COOKIE, "app"),
                Plans.apiKey("app-key", Parameter.In.HEADER, "X-App"),
                scheme("login", SecurityScheme.Type.HTTP, "basic"))
            .connection(
                "oauth2AndApiKey",
                oauth("o|2"),
                Plans.apiKey("app key", Parameter.In.COOKIE, "app"))
            .module(new ModuleDraft("get-me")
                .binding(new BindingDraft(HttpMethod.GET, "/me", "1", "2")
                    .security(scopes("oauth", List.of("read", "a,b=c|d%"), "cert", List.of()))
                    .security(scopes("o|2", List.of("write"), "app key", List.of("role")))
                    .security("login")))
            .testedBy("get-me", "GET /me needs authentication and no input")
            .error(new ErrorMeaning("RATE_LIMIT", List.of(200, 403), "/error", List.of("limit")))
            .error(new ErrorMeaning("DATA", List.of(), "/ok", List.of("false", "0")))
            .plan());
  }

  private static Map<String, List<String>> scopes(
      String one, List<String> its, String other, List<String> others) {
    Map<String, List<String>> scopes = new LinkedHashMap<>();
    scopes.put(one, its);
    scopes.put(other, others);
    return scopes;
  }

  private static SecurityScheme oauth(String name) {
    Map<String, String> scopes = new LinkedHashMap<>();
    scopes.put("read", "Read all.");
    scopes.put("no scope", "It has a space.");
    scopes.put("a,b=c|d%", "");
    return new SecurityScheme(
        name,
        Plans.origin(),
        SecurityScheme.Type.OAUTH2,
        null,
        null,
        null,
        null,
        List.of(
            new SecurityScheme.Flow(
                "authorizationCode",
                "https://demo.example/authorize",
                "https://demo.example/token",
                "https://demo.example/refresh",
                scopes),
            new SecurityScheme.Flow(
                "clientCredentials", null, "https://demo.example/token", null, Map.of())),
        null);
  }

  private static SecurityScheme scheme(String name, SecurityScheme.Type type, String http) {
    return new SecurityScheme(name, Plans.origin(), type, null, null, null, http, List.of(), null);
  }

  /** Class files have limits: constants beyond 1,000 and long lists of modules are taken apart. */
  @Test
  void manyOfAKind() {
    String[] values = java.util.stream.IntStream.range(0, 1_200)
        .mapToObj(i -> "value" + i)
        .toArray(String[]::new);
    Plans.Connector connector = new Plans.Connector("1").type(texts(model("Many"), values));
    for (int i = 0; i < 1_001; i++) {
      connector.module(
          new ModuleDraft("m" + i).binding(new BindingDraft(HttpMethod.GET, "/m" + i)));
    }
    List<GeneratedFile> files = ConnectorEmitter.emit(connector.plan());

    assertThat(text(files, "DemoModules"))
        .contains("Stream.of(Part1.all(), Part2.all()).flatMap(List::stream).toList()");
    assertThat(text(files, "Many")).contains(" VALUE999 = ").doesNotContain(" VALUE1000 = ");
    Compiled.of(files);
  }

  private static String text(List<GeneratedFile> files, String simpleName) {
    return files.stream()
        .filter(file -> file.path().endsWith('/' + simpleName + ".java"))
        .findFirst()
        .orElseThrow()
        .text();
  }

  /** A new version costs nothing where nothing changed: no file of an unchanged module differs. */
  @Test
  void unchangedModulesStayByteForByte() {
    Map<String, String> one = modules(SuccessionPlans.connector("1"));
    Map<String, String> two = modules(SuccessionPlans.connector("1", "2"));
    String unchanged = "com/example/demo/module/Unchanged.java";

    assertThat(two).containsEntry(unchanged, one.get(unchanged));
    assertThat(two.get("com/example/demo/module/Moved.java"))
        .isNotEqualTo(one.get("com/example/demo/module/Moved.java"));
  }

  private static Map<String, String> modules(ConnectorPlan plan) {
    return ConnectorEmitter.emit(plan).stream()
        .filter(file -> file.path().contains("/module/"))
        .collect(java.util.stream.Collectors.toMap(GeneratedFile::path, GeneratedFile::text));
  }

  @Test
  void sameBytesInAnyLocale() {
    List<GeneratedFile> before = ConnectorEmitter.emit(BindingPlans.connector());
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(ConnectorEmitter.emit(BindingPlans.connector())).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
    }
    assertThat(before).isSortedAccordingTo(java.util.Comparator.comparing(GeneratedFile::path));
    assertThat(before).noneMatch(file -> file.text().contains("\r"));
  }
}
