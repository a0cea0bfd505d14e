package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.raccordo.runtime.example.github.GithubConnection;
import io.raccordo.runtime.example.github.GithubConnector;
import io.raccordo.runtime.example.github.model.Issue;
import io.raccordo.runtime.example.github.model.ReleaseAsset;
import io.raccordo.runtime.example.github.model.SecurityAndAnalysis;
import io.raccordo.runtime.example.github.module.GistsDelete;
import io.raccordo.runtime.example.github.module.IssuesCreate;
import io.raccordo.runtime.example.github.module.IssuesCreateRev2;
import io.raccordo.runtime.example.github.module.IssuesListForRepo;
import io.raccordo.runtime.example.github.module.ProjectsListForRepo;
import io.raccordo.runtime.example.github.module.ReposUpdate;
import io.raccordo.runtime.example.github.module.ReposUploadReleaseAsset;
import io.raccordo.runtime.http.RequestContent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls the hand-written GitHub connector as a user would. */
@SuppressWarnings("deprecation")
class GithubCallsTest extends LoopbackTest {
  private GithubConnector github;

  @BeforeEach
  void connectToGithub() {
    github = GithubConnector.builder(GithubConnection.bearer(Secret.of("gh-token")))
        .baseUrl(url())
        .server("https://uploads.github.com", url().resolve("/uploads"))
        .connect();
  }

  @AfterEach
  void close() {
    github.close();
  }

  private static final CallOptions V2025 = CallOptions.DEFAULT.withApiVersion("2025");

  @Test
  void createsAnIssueInTheOlderApiVersion() {
    server.stubFor(post(urlEqualTo("/repos/octocat/hello%20world/issues"))
        .willReturn(jsonResponse(
            "{\"id\":1,\"number\":7,\"title\":\"It broke\",\"state\":\"open\"}", 201)));

    Issue issue = github.run(
        IssuesCreate.input("octocat", "hello world").title("It broke").eraseAssignee(), V2025);

    assertThat(issue.number()).isEqualTo(7);
    LoggedRequest request = request();
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer gh-token");
    assertThat(request.getHeader("X-GitHub-Api-Version")).isEqualTo("2022-11-28");
    assertThat(request.getHeader("Accept")).isEqualTo("application/json");
    assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
    assertThat(request.getBodyAsString()).isEqualTo("{\"title\":\"It broke\",\"assignee\":null}");
  }

  @Test
  void carriesAnOldRevisionOverToTheNewerApiVersion() {
    server.stubFor(any(anyUrl())
        .willReturn(okJson("{\"number\":7,\"state\":\"active\",\"extra\":{\"a\":1.10}}")));

    ApiResponse<Issue> response =
        github.send(IssuesCreate.input("o", "r").title("It broke").assignee("ada"));

    server.verify(postRequestedFor(urlEqualTo("/repos/o/r/issues"))
        .withRequestBody(equalToJson("{\"title\":\"It broke\",\"assignees\":[\"ada\"]}")));
    assertThat(request().getHeader("X-GitHub-Api-Version")).isEqualTo("2026-03-10");
    assertThat(response.output().state()).isEqualTo("open");
    assertThat(response.json().path("state").stringValue()).isEqualTo("active");
    assertThat(response.output().toJson().toString()).contains("\"extra\":{\"a\":1.10}");
  }

  @Test
  void sendsUnionBodies() {
    server.stubFor(any(anyUrl())
        .willReturn(okJson("{\"labels\":[\"bug\",{\"name\":\"ui\",\"color\":null},17]}")));

    Issue issue = github.run(IssuesCreateRev2.input("o", "r")
        .title(42)
        .labels(List.of(
            Issue.Label.ofString("bug"),
            Issue.Label.ofObject(
                Issue.LabelObject.builder().name("ui").eraseColor().build()))));

    assertThat(request().getBodyAsString())
        .isEqualTo("{\"title\":42,\"labels\":[\"bug\",{\"name\":\"ui\",\"color\":null}]}");
    assertThat(issue.labels().get(0).value()).isEqualTo("bug");
    assertThat(issue.labels().get(1).asObject().name()).isEqualTo("ui");
    assertThat(issue.labels().get(2).asString()).isNull();
    assertThat(issue.labels().get(2).value()).hasToString("17");
  }

  @Test
  void tellsUnsetNullAndValueApart() {
    server.stubFor(
        patch(urlEqualTo("/repos/o/r")).willReturn(okJson("{\"name\":\"x\",\"topics\":null}")));

    assertThat(github
            .run(ReposUpdate.input("o", "r").name("x").eraseDescription().hasIssues(false))
            .topics())
        .isEmpty();

    server.verify(patchRequestedFor(urlEqualTo("/repos/o/r"))
        .withRequestBody(
            equalToJson("{\"name\":\"x\",\"description\":null,\"has_issues\":false}")));
  }

  @Test
  void sendsNestedObjectsWithMembersOfNoDocument() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{}")));

    github.run(ReposUpdate.input("o", "r")
        .securityAndAnalysis(SecurityAndAnalysis.builder()
            .status("enabled")
            .with("later", json("{'deep':[1]}"))
            .build()));

    assertThat(request().getBodyAsString())
        .isEqualTo("{\"security_and_analysis\":{\"status\":\"enabled\",\"later\":{\"deep\":[1]}}}");
  }

  @Test
  void uploadsAFileToTheServerOfTheOperation(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "bytes ä");
    server.stubFor(any(anyUrl()).willReturn(jsonResponse("{\"id\":5,\"size\":8}", 201)));

    ReleaseAsset asset = github.run(ReposUploadReleaseAsset.input("o", "r", 12)
        .name("a b&c.txt")
        .body(RequestContent.of(file).withMediaType("text/plain")));

    assertThat(asset.size()).isEqualTo(8);
    assertThat(request().getUrl())
        .isEqualTo("/uploads/repos/o/r/releases/12/assets?name=a%20b%26c.txt");
    assertThat(request().getHeader("Content-Type")).isEqualTo("text/plain");
    assertThat(request().getHeader("Content-Length")).isEqualTo("8");
    assertThat(request().getBody()).isEqualTo("bytes ä".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsNoContent() {
    server.stubFor(any(anyUrl()).willReturn(noContent()));

    ApiResponse<NoContent> response = github.send(GistsDelete.input("g1"));

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.output().toJson()).isEmpty();
    assertThat(response.json().isMissingNode()).isTrue();
    assertThat(request().getMethod().getName()).isEqualTo("DELETE");
    assertThat(request().getUrl()).isEqualTo("/gists/g1");
  }

  @Test
  void nullIsNoContent() {
    server.stubFor(any(anyUrl()).willReturn(okJson("null")));

    ObjectNode input = JsonNodeFactory.instance.objectNode().put("gist_id", "g1");

    assertThat(github.runJson(GistsDelete.MODULE, input)).hasToString("{}");
  }

  @Test
  void goesThroughThreePagesOnlyAsFarAsNeeded() {
    page("/repos/o/r/issues?state=all&per_page=2", "[{\"number\":1},{\"number\":2}]", "/p2");
    page("/p2", "[{\"number\":3},{\"number\":4}]", "/p3");
    page("/p3", "[{\"number\":5}]", null);
    IssuesListForRepo.Input input =
        IssuesListForRepo.input("o", "r").state(IssuesListForRepo.State.ALL).perPage(2);

    assertThat(github.stream(input).map(Issue::number)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(requests()).hasSize(3);
    assertThat(requests())
        .allSatisfy(r -> assertThat(r.getHeader("Authorization")).isEqualTo("Bearer gh-token"));

    server.resetRequests();
    assertThat(github.stream(input).limit(2).map(Issue::number)).containsExactly(1L, 2L);
    assertThat(requests()).hasSize(1);

    Page<Issue> second = github.page(input).next().orElseThrow();
    assertThat(second.items()).extracting(Issue::number).containsExactly(3L, 4L);
    assertThat(second.hasNext()).isTrue();
    assertThat(second.next().orElseThrow().next()).isEmpty();
  }

  private void page(String at, String items, String next) {
    var response = okJson(items);
    server.stubFor(get(urlEqualTo(at))
        .willReturn(
            next == null
                ? response
                : response.withHeader(
                    "Link",
                    "<" + server.baseUrl() + "/p0>; rel=\"prev\", <" + server.baseUrl() + next
                        + ">; title=\"a, b\"; rel=\"next\"")));
  }

  @Test
  void writesQueriesOfDatesAndEnums() {
    server.stubFor(any(anyUrl()).willReturn(okJson("[]")));

    github.page(IssuesListForRepo.input("o", "r")
        .state(IssuesListForRepo.State.of("brand new"))
        .labels("a,b&c")
        .since(OffsetDateTime.parse("2026-01-02T03:04:05+02:00")));

    assertThat(request().getUrl())
        .isEqualTo(
            "/repos/o/r/issues?state=brand%20new&labels=a%2Cb%26c&since=2026-01-02T03%3A04%3A05%2B02%3A00");
  }

  @Test
  void answersForRetiredModules() {
    assertThatThrownBy(() -> github.page(ProjectsListForRepo.input("o", "r")))
        .isInstanceOfSatisfying(ApiRetiredException.class, e -> {
          assertThat(e.replacement()).contains("projects-list-for-org");
          assertThat(e.date()).contains(LocalDate.of(2026, 3, 10));
          assertThat(e.operation()).isEqualTo("github:projects-list-for-repo");
        })
        .hasMessageContaining("Projects (classic) were removed; use Projects.");
    assertThat(requests()).isEmpty();

    server.stubFor(any(anyUrl()).willReturn(okJson("[{\"id\":1}]")));
    assertThat(github.page(ProjectsListForRepo.input("o", "r"), V2025).items()).hasSize(1);
  }

  @Test
  void refusesModulesThatTheApiVersionDoesNotHaveYet() {
    assertThatThrownBy(() -> github.run(IssuesCreateRev2.input("o", "r").title("x"), V2025))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage(
            "github:issues-create@2: The API version 2025 does not have this module yet; it begins with 2026.");
    assertThatThrownBy(
            () -> github.run(GistsDelete.input("x"), CallOptions.DEFAULT.withApiVersion("2031")))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("has no API version 2031; it has [2025, 2026]");
  }

  @Test
  void namesAllMissingMembersBeforeAnythingIsSent() {
    assertThatThrownBy(() -> github.run(IssuesCreate.input("o", "r"), V2025))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("[title]");
    assertThat(requests()).isEmpty();
  }

  @Test
  void takesWhatIsSetWhenTheCallBegins() {
    page("/repos/o/r/issues", "[{\"number\":1}]", "/p2");
    page("/p2", "[{\"number\":2}]", null);
    IssuesListForRepo.Input input = IssuesListForRepo.input("o", "r");
    var issues = github.stream(input);
    input.page(9);
    assertThat(issues).hasSize(2);
  }
}
