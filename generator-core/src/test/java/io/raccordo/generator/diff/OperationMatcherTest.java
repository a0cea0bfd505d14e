package io.raccordo.generator.diff;

import static io.raccordo.generator.diff.PathModels.key;
import static io.raccordo.generator.diff.PathModels.model;
import static io.raccordo.generator.diff.PathModels.served;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.OperationKey.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperationMatcherTest {
  @Test
  void samePathWinsOverEverythingElse() {
    assertThat(matched(model("GET /a/{x}", "GET /a/b"), model("GET /a/b", "GET /a/{x}")))
        .containsExactly(
            "GET /a/b = GET /a/b SAME_PATH []", "GET /a/{x} = GET /a/{x} SAME_PATH []");
  }

  @Test
  void parametersAreKnownByPosition() {
    Matching matching = OperationMatcher.match(
        model("GET /users/{user}/files/{name}.{ext}"),
        model("GET /users/{id}/files/{file}.{type}"),
        List.of());
    OperationMatch match = matching.matched().get(0);
    assertThat(match.reason()).isEqualTo(OperationMatch.Reason.RENAMED_PARAMETERS);
    assertThat(match.pathParameters())
        .containsExactly(entry("user", "id"), entry("name", "file"), entry("ext", "type"));
  }

  @Test
  void sameTemplateTwiceIsToldApartByOperationId() {
    assertThat(matched(
            model("GET /a/{x} one", "GET /a/{y} two"), model("GET /a/{p} two", "GET /a/{q} one")))
        .containsExactly(
            "GET /a/{y} = GET /a/{p} RENAMED_PARAMETERS []",
            "GET /a/{x} = GET /a/{q} RENAMED_PARAMETERS []");
  }

  @Test
  void sameOperationIdAloneIsNoMatch() {
    assertThat(matched(model("GET /pets list"), model("GET /animals list"))).isEmpty();
  }

  @Test
  void anotherMethodIsNoMatch() {
    assertThat(matched(model("PUT /pets"), model("PATCH /pets"))).isEmpty();
  }

  @Test
  void versionSegmentsMayChangeAndMove() {
    assertThat(matched(
            model("GET /crm/v3/objects/contacts"), model("GET /crm/objects/2026-03/contacts")))
        .containsExactly(
            "GET /crm/v3/objects/contacts = GET /crm/objects/2026-03/contacts MOVED_VERSION []");
    assertThat(matched(model("GET /v1.2/pets"), model("GET /2024-01-31/pets"))).hasSize(1);
    assertThat(matched(model("GET /vat/pets"), model("GET /vit/pets"))).isEmpty();
  }

  @Test
  void versionMovesBetweenServerAndPath() {
    assertThat(matched(
            served("https://api.example.com/shop/v1", "GET /pets"),
            served("https://{region}.example.com", "GET /shop/v2/pets")))
        .containsExactly("GET /pets = GET /shop/v2/pets MOVED_VERSION []");
    assertThat(matched(
            served("https://api.example.com/rest", "GET /v1/pets"),
            served("https://other.example.com/web", "GET /v2/pets")))
        .hasSize(1);
  }

  @Test
  void versionsSideBySideAreNotMoves() {
    assertThat(
            matched(model("GET /v1/pets", "GET /v2/pets"), model("GET /v2/pets", "GET /v3/pets")))
        .containsExactly("GET /v2/pets = GET /v2/pets SAME_PATH []");
  }

  @Test
  void newestOfSeveralVersionsMoves() {
    assertThat(matched(model("GET /v1beta1/pets", "GET /v1beta2/pets"), model("GET /v1/pets")))
        .containsExactly("GET /v1beta2/pets = GET /v1/pets MOVED_VERSION []");
    assertThat(matched(model("GET /v9/pets"), model("GET /v11/pets", "GET /v10/pets")))
        .containsExactly("GET /v9/pets = GET /v10/pets MOVED_VERSION []");
  }

  @Test
  void literalBindsToParameter() {
    assertThat(matched(
            model(
                "GET /crm/v3/objects/contacts",
                "GET /crm/v3/objects/deals",
                "GET /crm/v3/objects/contacts/{id}",
                "POST /crm/v3/objects/contacts/batch/read"),
            model(
                "GET /crm/objects/2025-09/{type}",
                "GET /crm/objects/2025-09/{type}/{objectId}",
                "POST /crm/objects/2025-09/{type}/batch/read",
                "POST /crm/objects/2025-09/{type}/batch/{action}")))
        .containsExactly(
            "GET /crm/v3/objects/contacts = GET /crm/objects/2025-09/{type} GUARDED [AFTER type=contacts]",
            "GET /crm/v3/objects/deals = GET /crm/objects/2025-09/{type} GUARDED [AFTER type=deals]",
            "GET /crm/v3/objects/contacts/{id} = GET /crm/objects/2025-09/{type}/{objectId} GUARDED"
                + " [AFTER type=contacts]",
            "POST /crm/v3/objects/contacts/batch/read = POST /crm/objects/2025-09/{type}/batch/read GUARDED"
                + " [AFTER type=contacts]");
  }

  @Test
  void parameterNarrowsToLiteral() {
    Matching matching = OperationMatcher.match(
        model("GET /objects/2025-09/{type}/{objectId}"),
        model("GET /objects/2026-03/contacts/{contactId}"),
        List.of());
    OperationMatch match = matching.matched().get(0);
    assertThat(match.guards()).containsExactly(new Guard("type", "contacts", Guard.Side.BEFORE));
    assertThat(match.pathParameters()).containsExactly(entry("objectId", "contactId"));
  }

  @Test
  void narrowingToSeveralLiteralsIsAmbiguous() {
    assertThat(matched(
            model("GET /objects/{type}"), model("GET /objects/deals", "GET /objects/contacts")))
        .isEmpty();
  }

  @Test
  void laterOperationIsNotSharedUnlessGuardsTellApart() {
    assertThat(matched(
            model("GET /objects/contacts/search", "GET /objects/contacts/{id}"),
            model("GET /objects/{type}/{id}")))
        .containsExactly(
            "GET /objects/contacts/{id} = GET /objects/{type}/{id} GUARDED [AFTER type=contacts]");
  }

  @Test
  void literalThatTheParameterRefusesIsNotBound() {
    assertThat(matched(model("GET /pets/latest"), model("GET /pets/{id:integer}")))
        .isEmpty();
  }

  @Test
  void operationThatStoodBesideIsNoSuccessor() {
    assertThat(matched(model("GET /pets/latest", "GET /pets/{id}"), model("GET /pets/{id}")))
        .containsExactly("GET /pets/{id} = GET /pets/{id} SAME_PATH []");
  }

  @Test
  void declarationsGoFirst() {
    ApiModel before = model("GET /a", "GET /b", "GET /v1/c", "GET /pets/cats");
    ApiModel after = model("GET /a", "GET /v2/c", "GET /pets/{kind}");
    Matching matching = OperationMatcher.match(
        before,
        after,
        List.of(
            new DeclaredMatch(key("GET /b"), key("GET /a")),
            new DeclaredMatch(key("GET /v1/c"), null),
            new DeclaredMatch(key("GET /pets/cats"), key("GET /pets/{kind}"))));
    assertThat(lines(matching))
        .containsExactly(
            "GET /a = GET /a SAME_PATH []",
            "GET /b = GET /a DECLARED []",
            "GET /pets/cats = GET /pets/{kind} DECLARED [AFTER kind=cats]");
    assertThat(matching.removed()).extracting(Operation::key).containsExactly(key("GET /v1/c"));
    assertThat(matching.added()).extracting(Operation::key).containsExactly(key("GET /v2/c"));
  }

  @Test
  void declarationsMustNameOperations() {
    ApiModel before = model("GET /a");
    ApiModel after = model("GET /a");
    assertThatThrownBy(() -> OperationMatcher.match(
            before, after, List.of(new DeclaredMatch(key("GET /x"), key("GET /a")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GET /x");
    assertThatThrownBy(() -> OperationMatcher.match(
            before, after, List.of(new DeclaredMatch(key("GET /a"), key("GET /x")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GET /x");
  }

  @Test
  void webhooksGoByNameAndCallbacksByTheirOwner() {
    ApiModel before = model(
        "POST /v1/orders",
        "webhook order.paid",
        "callback /v1/orders#POST#shipped#{$request.body#/url}",
        "callback /v1/orders#POST#lost#{$request.body#/lostUrl}");
    ApiModel after = model(
        "POST /v2/orders",
        "webhook order.paid",
        "webhook order.sent",
        "callback /v2/orders#POST#shipped#{$request.body#/shippedUrl}");
    Matching matching = OperationMatcher.match(before, after, List.of());
    assertThat(lines(matching))
        .containsExactly(
            "POST /v1/orders = POST /v2/orders MOVED_VERSION []",
            "webhook order.paid = webhook order.paid SAME_PATH []",
            "callback /v1/orders#POST#shipped#{$request.body#/url} ="
                + " callback /v2/orders#POST#shipped#{$request.body#/shippedUrl} SAME_PATH []");
    assertThat(matching.removed())
        .extracting(Operation::key)
        .containsExactly(new OperationKey(
            Kind.CALLBACK, HttpMethod.POST, "/v1/orders#POST#lost#{$request.body#/lostUrl}"));
    assertThat(matching.added()).hasSize(1);
  }

  private static List<String> matched(ApiModel before, ApiModel after) {
    return lines(OperationMatcher.match(before, after, List.of()));
  }

  private static List<String> lines(Matching matching) {
    return matching.matched().stream().map(OperationMatcherTest::line).toList();
  }

  private static String line(OperationMatch match) {
    Stream<String> guards =
        match.guards().stream().map(g -> g.side() + " " + g.parameter() + '=' + g.value());
    return match.before().key() + " = " + match.after().key() + ' ' + match.reason() + ' '
        + guards.toList();
  }
}
