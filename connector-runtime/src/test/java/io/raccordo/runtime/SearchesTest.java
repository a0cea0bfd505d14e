package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.raccordo.runtime.json.JsonTypes;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SearchesTest extends LoopbackTest {

  private static final class Input extends SearchInput<Input, Long> {
    Input(Serving<?>... servings) {
      super(SearchModule.of(API, "find", 1, "Find", JsonTypes.INT64, servings));
    }
  }

  private void answer(String at, String json) {
    server.stubFor(get(urlEqualTo(at)).willReturn(okJson(json)));
  }

  private List<Long> find(Paging paging) {
    try (var connector = connect(Credential.query("k", "key", Secret.of("k3y")))) {
      return connector.stream(new Input(Binding.of("GET", "/f").query("at").paging(paging)))
          .toList();
    }
  }

  @Test
  void pagesByCursor() {
    answer("/f?key=k3y", "{\"data\":[1,2],\"meta\":{\"next\":\"c/2\"}}");
    answer("/f?at=c%2F2&key=k3y", "{\"data\":[],\"meta\":{\"next\":3}}");
    answer("/f?at=3&key=k3y", "{\"data\":[4],\"meta\":{\"next\":null}}");
    assertThat(find(Paging.cursor("/meta/next", "at").items("/data"))).containsExactly(1L, 2L, 4L);
  }

  private static MappingBuilder posted(String body) {
    return post(urlEqualTo("/f?key=k3y")).withRequestBody(equalToJson(body));
  }

  @Test
  void repeatsABodyWithItsCursorInside() {
    server.stubFor(posted("{\"filter\":\"x\",\"pagination\":{\"size\":2}}")
        .willReturn(okJson("{\"data\":[1,2],\"next\":\"c2\"}")));
    server.stubFor(posted("{\"filter\":\"x\",\"pagination\":{\"size\":2,\"after\":\"c2\"}}")
        .willReturn(okJson("{\"data\":[3],\"next\":\"c3\"}")));
    server.stubFor(posted("{\"filter\":\"x\",\"pagination\":{\"size\":2,\"after\":\"c3\"}}")
        .willReturn(okJson("{\"data\":[4]}")));
    assertThat(search(Paging.cursor("/next", "/pagination/after"), "{\"size\":2}"))
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void makesTheObjectThatTakesACursorOrNumber() {
    server.stubFor(posted("{\"filter\":\"x\"}").willReturn(okJson("{\"data\":[1]}")));
    server.stubFor(posted("{\"filter\":\"x\",\"pagination\":{\"page\":2}}")
        .willReturn(okJson("{\"data\":[2]}")));
    server.stubFor(posted("{\"filter\":\"x\",\"pagination\":{\"page\":3}}")
        .willReturn(okJson("{\"data\":[]}")));
    assertThat(search(Paging.pageNumber("/pagination/page", 1), null)).containsExactly(1L, 2L);
    server.stubFor(
        posted("{\"filter\":\"x\",\"pagination\":null}").willReturn(okJson("{\"data\":[1]}")));
    assertThat(search(Paging.pageNumber("/pagination/page", 1), "null")).containsExactly(1L, 2L);
  }

  private List<Long> search(Paging paging, @Nullable String pagination) {
    Input input = new Input(Binding.of("POST", "/f").json().paging(paging.items("/data")));
    input.with("filter", JsonTypes.STRING.write("x"));
    if (pagination != null) {
      input.with("pagination", JsonMapper.shared().readTree(pagination));
    }
    try (var connector = connect(Credential.query("k", "key", Secret.of("k3y")))) {
      return connector.stream(input).toList();
    }
  }

  @Test
  void pagesByUrlInTheBodyAlsoWhenItIsRelativeOrIllegal() {
    answer("/f?key=k3y", "{\"value\":[1],\"next\":\"/g?q=a b|c\"}");
    answer("/g?q=a%20b%7Cc&key=k3y", "{\"value\":[2],\"next\":\"?q=2\"}");
    answer("/g?q=2&key=k3y", "{\"value\":[3]}");
    assertThat(find(Paging.nextUrl("/next").items("/value"))).containsExactly(1L, 2L, 3L);
  }

  @Test
  void pagesByNumberAndOffset() {
    answer("/f?key=k3y", "[1,2]");
    answer("/f?at=2&key=k3y", "[3]");
    answer("/f?at=3&key=k3y", "[]");
    assertThat(find(Paging.pageNumber("at", 1))).containsExactly(1L, 2L, 3L);
    assertThat(find(Paging.offset("at"))).containsExactly(1L, 2L, 3L);
  }

  @Test
  void countsFromWhereTheVendorCounts() {
    answer("/f?key=k3y", "[1,2]");
    answer("/f?at=3&key=k3y", "[3]");
    answer("/f?at=4&key=k3y", "[]");
    assertThat(find(Paging.offset("at", 1))).containsExactly(1L, 2L, 3L);
    server.resetMappings();
    answer("/f?key=k3y", "[1]");
    answer("/f?at=1&key=k3y", "[2]");
    answer("/f?at=2&key=k3y", "[]");
    assertThat(find(Paging.pageNumber("at", 0))).containsExactly(1L, 2L);
  }

  @Test
  void goesOnAfterTheLastItem() {
    answer("/f?key=k3y", "{\"data\":[1,2],\"has_more\":true}");
    answer("/f?at=2&key=k3y", "{\"data\":[3,4]}");
    answer("/f?at=4&key=k3y", "{\"data\":[5],\"has_more\":false}");
    Paging paging = Paging.lastItem("", "at").items("/data");
    assertThat(find(paging.whileTrue("/has_more"))).containsExactly(1L, 2L, 3L, 4L, 5L);
    answer("/f?at=5&key=k3y", "{\"data\":[]}");
    assertThat(find(paging)).containsExactly(1L, 2L, 3L, 4L, 5L);
    answer("/f?at=4&key=k3y", "{\"data\":[null]}");
    assertThat(find(paging)).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void canBeGoneThroughAgainAndAgain() {
    answer("/f?key=k3y", "[1,2]");
    answer("/f?at=2&key=k3y", "[3]");
    answer("/f?at=3&key=k3y", "[]");
    Input input = new Input(Binding.of("GET", "/f").query("at").paging(Paging.pageNumber("at", 1)));
    try (var connector = connect(Credential.query("k", "key", Secret.of("k3y")))) {
      Iterable<Long> items = connector.iterate(input, CallOptions.DEFAULT.withHeader("X-A", "b"));
      assertThat(requests()).isEmpty();
      assertThat(items).containsExactly(1L, 2L, 3L);
      input.with("at", JsonTypes.INT64.write(9L));
      assertThat(items).containsExactly(1L, 2L, 3L);
      server.verify(6, getRequestedFor(anyUrl()).withHeader("X-A", equalTo("b")));
    }
  }

  @Test
  void asksForTheNextPageOnAnotherThread() throws Exception {
    answer("/f?key=k3y", "{\"data\":[1],\"next\":\"a\"}");
    answer("/f?at=a&key=k3y", "{\"data\":[2]}");
    Input input = new Input(
        Binding.of("GET", "/f").query("at").paging(Paging.cursor("/next", "at").items("/data")));
    try (var connector = connect(Credential.query("k", "key", Secret.of("k3y")))) {
      Page<Long> second = connector.pageAsync(input).get().nextAsync().get().orElseThrow();
      assertThat(second.items()).containsExactly(2L);
      assertThat(second.nextAsync().get()).isEmpty();
    }
  }

  @Test
  void noticesCircles() {
    answer("/f?key=k3y", "{\"data\":[1],\"next\":\"a\"}");
    answer("/f?at=a&key=k3y", "{\"data\":[2],\"next\":\"b\"}");
    answer("/f?at=b&key=k3y", "{\"data\":[3],\"next\":\"a\"}");
    assertThatThrownBy(() -> find(Paging.cursor("/next", "at").items("/data")))
        .isInstanceOf(DataException.class)
        .hasMessage("sample:find: The pages go in a circle: page 3 leads back to page 2.");
    assertThat(requests()).hasSize(3);
  }

  @Test
  void noticesServersThatIgnoreThePageNumber() {
    server.stubFor(any(anyUrl()).willReturn(okJson("[1,2]")));
    assertThatThrownBy(() -> find(Paging.pageNumber("at", 1)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("page 2 has the same items as the page before");
  }

  /** An action of which the pages were found out later. */
  private static final class ListInput extends ActionInput<ListInput, NoContent> {
    static final ActionModule<NoContent> MODULE = ActionModule.of(
        API, "list", 1, "List", NoContent.TYPE, Binding.of("GET", "/f").query("at"));
    static final SearchModule<Long> ITEMS = SearchModule.of(
        API,
        "list",
        1,
        "List",
        JsonTypes.INT64,
        Binding.of("GET", "/f").query("at").paging(Paging.cursor("/next", "at").items("/data")));

    ListInput() {
      super(MODULE);
    }

    ListInput at(long value) {
      return set("at", JsonTypes.INT64, value);
    }

    ItemSearch<Long> items() {
      return new ItemSearch<>(ITEMS, this);
    }
  }

  @Test
  void streamsTheItemsOfAnAction() {
    answer("/f?at=1", "{\"data\":[1],\"next\":2}");
    answer("/f?at=2", "{\"data\":[2]}");
    try (var connector = connect()) {
      ListInput input = new ListInput().at(1);
      assertThat(connector.run(input).has("data")).isTrue();
      assertThat(connector.stream(input.items())).containsExactly(1L, 2L);
    }
  }

  @Test
  void canAskForTheSamePageTwice() {
    server.stubFor(
        get(urlEqualTo("/f")).willReturn(okJson("[1]").withHeader("Link", "</f2>; rel=next")));
    server.stubFor(get(urlEqualTo("/f2"))
        .willReturn(okJson("[2]").withHeader("Link", "</f3>; REL=\"last next\"")));
    server.stubFor(get(urlEqualTo("/f3"))
        .willReturn(okJson("[3]").withHeader("Link", "</f>; rel=first, </f2>; rel=prev")));
    try (var connector = connect()) {
      Page<Long> first = connector.page(new Input(Binding.of("GET", "/f").paging(Paging.link())));
      assertThat(first.next().orElseThrow().next().orElseThrow().items()).containsExactly(3L);
      assertThat(first.next().orElseThrow().next().orElseThrow().hasNext()).isFalse();
      assertThat(first.json()).hasToString("[1]");
      assertThat(first.headers().first("link")).isPresent();
    }
  }

  @Test
  void sendsNoCredentialsToAPageOfAnotherServer() {
    ScriptedTransport script = new ScriptedTransport()
        .answer(200, Map.of("Link", List.of("<https://evil.example/x>; rel=\"next\"")), "[1]")
        .answer(200, Map.of(), "[2]");
    try (var connector = builder(Credential.bearer("b", Secret.of("t0ken")))
        .baseUrl(URI.create("https://api.example.com"))
        .transport(script)
        .connect()) {
      assertThat(connector.stream(new Input(Binding.of("GET", "/f").paging(Paging.link())))
              .toList())
          .containsExactly(1L, 2L);
    }
    assertThat(script.requests.get(0).headers().first("authorization")).isPresent();
    assertThat(script.requests.get(1).uri()).hasToString("https://evil.example/x");
    assertThat(script.requests.get(1).headers().asMap().keySet())
        .containsExactly("Accept", "Accept-Encoding", "User-Agent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://api.example.com/x", "file:///etc/passwd", "https://"})
  void refusesNextPagesThatAreNoSafeAddress(String next) {
    ScriptedTransport script = new ScriptedTransport()
        .answer(200, Map.of("Link", List.of("<" + next + ">; rel=\"next\"")), "[1]");
    try (var connector = builder()
        .baseUrl(URI.create("https://api.example.com"))
        .transport(script)
        .connect()) {
      var items = connector.stream(new Input(Binding.of("GET", "/f").paging(Paging.link())));
      assertThatThrownBy(items::toList)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("leads from https to http");
    }
    assertThat(script.requests).hasSize(1);
  }

  @Test
  void saysWhatIsWrongWithItems() {
    answer("/f?key=k3y", "{\"data\":{\"a\":1}}");
    assertThatThrownBy(() -> find(Paging.none().items("/data")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("no list of items");
    assertThatThrownBy(() -> find(Paging.none())).isInstanceOf(DataException.class);
    assertThat(find(Paging.none().items("/none"))).isEmpty();
    answer("/f?key=k3y", "[1,null,\"two\"]");
    assertThatThrownBy(() -> find(Paging.none()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("is string where int64 number was expected")
        .hasMessageNotContaining("two");
  }

  @Test
  void failsWhereTheFailingPageIsReached() {
    answer("/f?key=k3y", "[1]");
    server.stubFor(get(urlEqualTo("/f?at=2&key=k3y")).willReturn(aResponse().withStatus(500)));
    try (var connector = connect(Credential.query("k", "key", Secret.of("k3y")))) {
      Input input =
          new Input(Binding.of("GET", "/f").query("at").paging(Paging.pageNumber("at", 1)));
      assertThat(connector.stream(input).limit(1)).containsExactly(1L);
      assertThatThrownBy(() -> connector.stream(input).toList())
          .isInstanceOf(ServerException.class);
    }
    assertThat(requests()).extracting(LoggedRequest::getUrl).hasSize(3);
  }
}
