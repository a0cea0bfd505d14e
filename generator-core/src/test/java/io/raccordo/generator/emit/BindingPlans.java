package io.raccordo.generator.emit;

import static io.raccordo.generator.emit.Plans.INT64;
import static io.raccordo.generator.emit.Plans.STRING;
import static io.raccordo.generator.emit.Plans.list;
import static io.raccordo.generator.emit.Plans.member;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.Parameter.In;
import io.raccordo.generator.model.Parameter.Style;
import io.raccordo.generator.model.Server;
import io.raccordo.generator.plan.Binding.Body;
import io.raccordo.generator.plan.Binding.Paging;
import io.raccordo.generator.plan.Binding.Part;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ModuleKind;
import io.raccordo.generator.plan.TypeRef;
import java.math.BigDecimal;
import java.util.Map;

/** A module for each thing that a binding can say. */
final class BindingPlans {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private BindingPlans() {}

  static ConnectorPlan connector() {
    return new Plans.Connector("1")
        .connection("bearer", Plans.bearer("token"))
        .connection("apiKey", Plans.apiKey("key", In.HEADER, "X-Key"))
        .module(new ModuleDraft("parameters")
            .positional(member("owner_id", "ownerId", STRING, null))
            .positional(member("matrix", STRING))
            .input(member("q", STRING))
            .input(member("filter", STRING))
            .input(member("tags", list(STRING)))
            .input(member("sort", STRING))
            .input(member("json", new TypeRef.AnyJson()))
            .input(member("If-None-Match", STRING))
            .input(member("session", STRING))
            .binding(new BindingDraft(HttpMethod.GET, "/owners/{id}/{matrix}")
                .part("owner_id", In.PATH, "id", Style.SIMPLE, false)
                .part("matrix", In.PATH, "matrix", Style.MATRIX, false)
                .parts(In.QUERY, "q", "sort")
                .part("filter", In.QUERY, "filter", Style.DEEP_OBJECT, true)
                .part(new Part("tags", In.QUERY, "tag", Style.PIPE_DELIMITED, false, true, null))
                .content("json", In.QUERY, "application/json")
                .parts(In.HEADER, "If-None-Match")
                .parts(In.COOKIE, "session")))
        .module(body("json-patch", Body.Kind.JSON_MEMBERS, "application/merge-patch+json")
            .input(member("id", "id", STRING, "The path's."))
            .input(member("bodyId", STRING)))
        .module(new ModuleDraft("renamed")
            .positional(member("id", STRING))
            .input(member("bodyId", STRING))
            .binding(new BindingDraft(HttpMethod.PUT, "/renamed/{id}")
                .parts(In.PATH, "id")
                .body(Body.Kind.JSON_MEMBERS, "application/json")
                .renamed(Map.of("bodyId", "id"))))
        .module(body("json-list", Body.Kind.JSON_WHOLE, "application/json").body(list(STRING)))
        .module(body("form", Body.Kind.FORM, "application/x-www-form-urlencoded")
            .input(member("a", STRING)))
        .module(body("multipart", Body.Kind.MULTIPART, "multipart/form-data")
            .input(member("file", new TypeRef.Binary())))
        .module(body("upload", Body.Kind.BINARY, "image/png").body(new TypeRef.Binary()))
        .module(body("text", Body.Kind.TEXT, "text/plain").body(new TypeRef.Text()))
        .module(new ModuleDraft("download")
            .output(new TypeRef.Binary())
            .binding(get("/download").accept("application/pdf", "image/*")))
        .module(new ModuleDraft("words")
            .output(new TypeRef.Text())
            .binding(get("/words").accept("text/plain")))
        .module(new ModuleDraft("numbers").output(list(INT64)).binding(get("/numbers")))
        .module(new ModuleDraft("presets")
            .input(member("mode", STRING))
            .input(member("other", STRING))
            .input(member("gone", STRING))
            .binding(get("/presets/{kind}")
                .parts(In.PATH, "kind")
                .parts(In.QUERY, "mode", "other")
                .required("other")
                .fixed("kind", Plans.text("fixed"))
                .fixed("mode", JSON.booleanNode(true))
                .fixed("big", JSON.numberNode(new BigDecimal("12.50")))
                .fixed("count", JSON.numberNode(7))
                .fixed("none", JSON.nullNode())
                .fixed("list", JSON.arrayNode().add(1).add("x"))
                .fixed("map", JSON.objectNode().put("b", 1).put("a", "\n"))
                .absent("gone")))
        .module(new ModuleDraft("guarded")
            .positional(member("kind", STRING))
            .binding(get("/contacts").guard("kind", "contacts")))
        .module(new ModuleDraft("own-server")
            .binding(get("/x")
                .server(new Server(
                    "https://{region}.uploads.example.com",
                    Plans.origin(),
                    null,
                    Map.of("region", new Server.Variable("eu", java.util.List.of(), null))))))
        .module(new ModuleDraft("any-connection")
            .binding(get("/x").security("token").security("key")))
        .module(new ModuleDraft("some-connection").binding(get("/x").security("token")))
        .module(new ModuleDraft("no-connection").binding(get("/x").security()))
        .module(new ModuleDraft("both-keys")
            .binding(get("/x").security("token", "key").security()))
        .module(search("link", Paging.Strategy.LINK_HEADER, "", ""))
        .module(search("cursor", Paging.Strategy.CURSOR, "after", "/paging/next"))
        .module(search("next-url", Paging.Strategy.NEXT_URL, "", "/next"))
        .module(search("page-number", Paging.Strategy.PAGE_NUMBER, "page", ""))
        .module(search("offset", Paging.Strategy.OFFSET, "skip", ""))
        .module(new ModuleDraft("one-page")
            .kind(ModuleKind.SEARCH)
            .output(STRING)
            .binding(get("/one-page").items("/data/a~1b")))
        .plan();
  }

  private static BindingDraft get(String path) {
    return new BindingDraft(HttpMethod.GET, path);
  }

  private static ModuleDraft body(String name, Body.Kind kind, String mediaType) {
    return new ModuleDraft(name)
        .binding(new BindingDraft(HttpMethod.POST, "/" + name).body(kind, mediaType));
  }

  private static ModuleDraft search(
      String name, Paging.Strategy strategy, String member, String pointer) {
    ModuleDraft draft = new ModuleDraft(name).kind(ModuleKind.SEARCH).output(STRING);
    BindingDraft binding = get('/' + name).paging(strategy, member, pointer);
    if (!member.isEmpty()) {
      draft.input(member(member, INT64));
      binding.parts(In.QUERY, member);
    }
    return draft.binding(binding);
  }
}
