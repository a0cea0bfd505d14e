package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.sun.net.httpserver.HttpServer;
import io.raccordo.runtime.example.github.GithubConnection;
import io.raccordo.runtime.example.github.GithubConnector;
import io.raccordo.runtime.example.github.model.Issue;
import io.raccordo.runtime.example.github.module.IssuesListForRepo;
import io.raccordo.runtime.example.github.module.WatchIssues;
import io.raccordo.runtime.example.github.module.WebhooksIssuesOpened;
import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.trigger.FileTriggerStore;
import io.raccordo.runtime.trigger.PollResult;
import io.raccordo.runtime.trigger.Trigger;
import io.raccordo.runtime.trigger.TriggerStore;
import io.raccordo.runtime.webhook.HmacSignature;
import io.raccordo.runtime.webhook.WebhookHandler;
import io.raccordo.runtime.webhook.WebhookResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The code in {@code docs/triggers.md} is that of this class. */
class DocumentedTriggersTest extends LoopbackTest {
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir
  private Path folder;

  private final List<Issue> queue = new ArrayList<>();
  private final List<JsonNode> delivered = new ArrayList<>();

  private void deliver(List<JsonNode> issues) {
    delivered.addAll(issues);
  }

  private void deliver(JsonNode issue) {
    delivered.add(issue);
  }

  private void answerIssues(String issues) {
    server.stubFor(get(urlPathEqualTo("/repos/octocat/hello/issues")).willReturn(okJson(issues)));
  }

  private GithubConnector github() {
    return GithubConnector.builder(GithubConnection.anonymous()).baseUrl(url()).connect();
  }

  @Test
  void holdsThePageTrue() throws IOException {
    String page = Files.readString(Path.of("../docs/triggers.md"));
    String source = lines(
        Files.readString(Path.of("src/test/java/io/raccordo/runtime/DocumentedTriggersTest.java")));
    Matcher blocks = BLOCK.matcher(page);
    int found = 0;
    while (blocks.find()) {
      found++;
      assertThat(source).contains(lines(blocks.group(1)));
    }
    assertThat(found).isEqualTo(6);
  }

  /** Without indentation and line breaks, which differ in a class. */
  private static String lines(String code) {
    return code.replaceAll("\\s+", "");
  }

  private PollResult poll(GithubConnector github) {
    Trigger<Issue> changed = github
        .trigger(IssuesListForRepo.input("octocat", "hello"))
        .id("/number")
        .since("/updated_at", "since");
    TriggerStore store = FileTriggerStore.in(folder);
    PollResult result = changed.poll("issues of octocat/hello", store, issue -> queue.add(issue));
    return result;
  }

  @Test
  void pollsASearch() {
    String first = "{\"number\":1,\"updated_at\":\"2026-01-01T00:00:00Z\"}";
    String second = "{\"number\":2,\"updated_at\":\"2026-01-02T00:00:00Z\"}";
    try (GithubConnector github = github()) {
      answerIssues("[" + first + "]");
      assertThat(poll(github).isBegun()).isTrue();
      answerIssues("[" + second + "," + first + "]");
      assertThat(poll(github)).hasToString("1 handled, 1 known");
    }
    assertThat(queue).extracting(Issue::number).containsExactly(2L);
    assertThat(requests())
        .extracting(LoggedRequest::getUrl)
        .containsExactly(
            "/repos/octocat/hello/issues",
            "/repos/octocat/hello/issues?since=2025-12-31T23%3A59%3A59Z");
  }

  @Test
  void pollsASearchAsJson() {
    TriggerStore store = TriggerStore.inMemory();
    ObjectNode input = json("{'owner':'octocat','repo':'hello'}");
    answerIssues("[{\"number\":1,\"updated_at\":\"2026-01-01T00:00:00Z\"}]");
    try (GithubConnector connector = github()) {
      Trigger<JsonNode> trigger = connector
          .module("issues-list-for-repo")
          .trigger(input)
          .id("/number")
          .since("/updated_at", "since")
          .fromStart();
      PollResult result = trigger.pollInBatches("7341", store, 100, issues -> deliver(issues));
      assertThat(result.handled()).isEqualTo(1);
      JsonModule create = connector.module("issues-create");
      assertThatThrownBy(() -> create.trigger(input))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("is no search");
      Payload payload = Payload.of(Headers.empty(), new byte[0]);
      assertThatThrownBy(() -> create.parseJson(payload))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("is no instant trigger");
    }
    assertThat(delivered).hasSize(1);
  }

  private PollResult watch(GithubConnector github, TriggerStore store) {
    PollResult result = github
        .trigger(WatchIssues.input(IssuesListForRepo.input("octocat", "hello")))
        .poll("issues of octocat/hello", store, issue -> queue.add(issue));
    return result;
  }

  @Test
  void pollsByAModule() {
    TriggerStore store = TriggerStore.inMemory();
    ObjectNode input = json("{'owner':'octocat','repo':'hello'}");
    answerIssues("[{\"number\":1,\"updated_at\":\"2026-01-01T00:00:00Z\"}]");
    try (GithubConnector github = github();
        GithubConnector connector = github()) {
      assertThat(watch(github, store).isBegun()).isTrue();
      connector.module("watch-issues").trigger(input).poll("7341", store, issue -> deliver(issue));
      answerIssues("[{\"number\":2,\"updated_at\":\"2026-01-02T00:00:00Z\"}]");
      assertThat(watch(github, store)).hasToString("1 handled, 0 known");
      connector.module("watch-issues").trigger(input).poll("7341", store, issue -> deliver(issue));
      TriggerInput<Issue> moved = WatchIssues.input(
          IssuesListForRepo.input("octocat", "hello").since(OffsetDateTime.now(UTC)));
      assertThatThrownBy(() -> github.trigger(moved))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("The input sets since, which the position sets");
      assertThatThrownBy(() -> connector.module("watch-issues").streamJson(input))
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("Use trigger.");
    }
    assertThat(queue).extracting(Issue::number).containsExactly(2L);
    assertThat(delivered).hasSize(1);
    assertThat(requests())
        .extracting(LoggedRequest::getUrl)
        .contains("/repos/octocat/hello/issues?since=2025-12-31T23%3A59%3A59Z");
  }

  @Test
  void receivesWebhooks() throws IOException, InterruptedException {
    Secret newSecret = Secret.of("planted-new");
    Secret oldSecret = Secret.of("It's a Secret to Everybody");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (GithubConnector github = github()) {
      WebhookHandler handler = WebhookHandler.builder(github)
          .signature(HmacSignature.github(newSecret, oldSecret))
          .eventHeader("X-GitHub-Event")
          .eventAt("/action")
          .on("issues.opened", WebhooksIssuesOpened.MODULE, payload -> queue.add(payload.issue()))
          .build();
      server.createContext("/github", exchange -> {
        WebhookResponse response = handler.handle(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            Headers.of(exchange.getRequestHeaders()),
            exchange.getRequestBody());
        response.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
      });
      server.start();
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/github");
      HttpRequest request = HttpRequest.newBuilder(address)
          .header("X-GitHub-Event", "issues")
          .header(
              "X-Hub-Signature-256",
              "sha256=a08e24009fef4e877598042770f9a83caacaa7bee167a8b505804e7ffb2812b9")
          .POST(HttpRequest.BodyPublishers.ofString(
              "{\"action\":\"opened\",\"issue\":{\"number\":9}}"))
          .build();
      assertThat(HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode())
          .isEqualTo(200);
      assertThat(queue).extracting(Issue::number).containsExactly(9L);
    } finally {
      server.stop(0);
    }
  }
}
