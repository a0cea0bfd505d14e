package shape.c.caller;

import io.raccordo.runtime.NotFoundException;
import io.raccordo.runtime.Page;
import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.RequestContent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shape.c.Github;
import shape.c.Issue;
import shape.c.IssuesCreate;
import shape.c.IssuesListForRepo;
import shape.c.ReposUpdate;
import shape.c.ReposUploadReleaseAsset;
import shape.c.WebhooksIssuesOpened;
import shape.wire.Wire;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a user of candidate C writes, at release 21. */
public final class Caller {
  private Caller() {}

  private static Issue opened(Github github, Wire wire) {
    return github.parse(WebhooksIssuesOpened.MODULE, Headers.empty(), wire.webhook().getBytes(StandardCharsets.UTF_8))
        .issue();
  }

  public static Map<String, Runnable> uses(Wire wire) {
    Github github = Github.builder(new Github.Anonymous()).transport(new WireTransport(wire)).connect();
    Map<String, Runnable> uses = new LinkedHashMap<>();
    uses.put("create", () -> {
      Issue issue = github.run(IssuesCreate.input("octocat", "hello")
          .title("It broke").body("Why?").assignee("monalisa").labels(List.of(Issue.Label.ofString("bug"))));
      wire.sent("POST /repos/octocat/hello/issues", "\"title\":\"It broke\"", "\"body\":\"Why?\"", "[\"bug\"]");
      Wire.check(issue.number() == 1347, "number");
    });
    uses.put("by reference", () -> {
      Optional.of("It broke").map(IssuesCreate.input("octocat", "hello").body("Why?")::title).ifPresent(github::run);
      wire.sent("\"title\":\"It broke\"");
    });
    uses.put("list", () -> {
      Page<Issue> page = github.page(IssuesListForRepo.input("octocat", "hello")
          .state(IssuesListForRepo.State.OPEN).labels("bug").creator("monalisa").perPage(100));
      wire.sent("/repos/octocat/hello/issues?", "state=open", "labels=bug", "=monalisa", "per_page=100");
      Wire.check(page.next().orElseThrow().items().size() == 1, "second page");
      Wire.check(github.stream(IssuesListForRepo.input("octocat", "hello")).count() == 2, "stream");
    });
    uses.put("update", () -> {
      github.run(ReposUpdate.input("octocat", "hello").eraseDescription());
      wire.sent("PATCH /repos/octocat/hello {\"description\":null}");
      github.run(ReposUpdate.input("octocat", "hello").name("hi"));
      wire.sent("{\"name\":\"hi\"}");
    });
    uses.put("retired", () -> {
      @SuppressWarnings("deprecation")
      Boolean value = github.run(ReposUpdate.input("octocat", "hello").name("hi")).hasDownloads();
      Wire.check(Boolean.TRUE.equals(value), "has_downloads");
    });
    uses.put("upload", () -> {
      github.run(ReposUploadReleaseAsset.input("octocat", "hello", 1)
          .name("a.zip").body(RequestContent.of(new byte[3])));
      wire.sent("POST /repos/octocat/hello/releases/1/assets?name=a.zip 3 bytes");
    });
    uses.put("webhook", () -> Wire.check(opened(github, wire).number() == 1347, "number"));
    uses.put("error", () -> {
      try {
        github.run(IssuesCreate.input("octocat", "missing").title("It broke").body("Why?"));
        Wire.check(false, "no error");
      } catch (NotFoundException e) {
        Wire.check(e.status() == 404, "status");
      }
    });
    uses.put("fields", () -> {
      Issue issue = opened(github, wire);
      Wire.check("It broke".equals(issue.title()), "title");
      Wire.check(issue.comments() == null || issue.comments() == 0, "comments");
      Wire.check(issue.milestone() == null || issue.milestone() == 2, "milestone");
    });
    uses.put("body", () -> {
      String body = opened(github, wire).body();
      Wire.check(body == null || body.equals("Why?"), "body");
    });
    uses.put("enum", () -> {
      Issue.StateReason reason = opened(github, wire).stateReason();
      String said = switch (reason) {
        case null -> "none";
        case Issue.StateReason r when r == Issue.StateReason.COMPLETED -> "done";
        default -> reason.value();
      };
      Wire.check(said != null, "reason");
    });
    uses.put("union", () -> {
      for (Issue.Label label : opened(github, wire).labels()) {
        String said = switch (label.value()) {
          case String text -> text;
          case Issue.LabelObject object -> object.name();
          default -> "other";
        };
        Wire.check(said != null, "label");
      }
    });
    uses.put("mock", () -> {
      Issue issue = Issue.TYPE.read(JsonNodeFactory.instance.objectNode().put("number", 1).put("title", "t"));
      Wire.check("t".equals(issue.title()), "title");
    });
    return uses;
  }
}
