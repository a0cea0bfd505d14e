package shape.b.caller;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shape.b.Github;
import shape.b.Issue;
import shape.b.IssuesCreate;
import shape.b.IssuesListForRepo;
import shape.b.Label;
import shape.b.ReposUpdate;
import shape.b.ReposUploadReleaseAsset;
import shape.fake.Fake.CallException;
import shape.fake.Fake.Page;
import shape.wire.Wire;

/** What a user of candidate B writes, at release 21. */
public final class Caller {
  private Caller() {}

  public static Map<String, Runnable> uses(Wire wire) {
    Github github = new Github(wire);
    Map<String, Runnable> uses = new LinkedHashMap<>();
    uses.put("create", () -> {
      Issue issue = github.run(IssuesCreate.input("octocat", "hello")
          .title("It broke").body("Why?").assignee("monalisa").labels(List.of(Label.of("bug"))).build());
      wire.sent("POST /repos/octocat/hello/issues", "\"title\":\"It broke\"", "\"body\":\"Why?\"", "[\"bug\"]");
      Wire.check(issue.number() == 1347, "number");
    });
    uses.put("by reference", () -> {
      Optional.of("It broke").map(IssuesCreate.input("octocat", "hello").body("Why?")::title).map(IssuesCreate.Input.Builder::build).ifPresent(github::run);
      wire.sent("\"title\":\"It broke\"");
    });
    uses.put("list", () -> {
      IssuesListForRepo.Input input = IssuesListForRepo.input("octocat", "hello")
          .state(IssuesListForRepo.State.OPEN).labels("bug").creator("monalisa").perPage(100).build();
      Page<Issue> page = github.page(input);
      wire.sent("/repos/octocat/hello/issues?", "state=open", "labels=bug", "=monalisa", "per_page=100");
      Wire.check(github.next(input, page.next().orElseThrow()).items().size() == 1, "second page");
    });
    uses.put("update", () -> {
      github.run(ReposUpdate.input("octocat", "hello").eraseDescription().build());
      wire.sent("PATCH /repos/octocat/hello {\"description\":null}");
      github.run(ReposUpdate.input("octocat", "hello").name("hi").build());
      wire.sent("{\"name\":\"hi\"}");
    });
    uses.put("retired", () -> {
      @SuppressWarnings("deprecation")
      Boolean value = github.run(ReposUpdate.input("octocat", "hello").name("hi").build()).hasDownloads();
      Wire.check(Boolean.TRUE.equals(value), "has_downloads");
    });
    uses.put("upload", () -> {
      github.run(ReposUploadReleaseAsset.input("octocat", "hello", 1).name("a.zip").body(new byte[3]).build());
      wire.sent("POST /repos/octocat/hello/releases/1/assets?name=a.zip 3 bytes");
    });
    uses.put("webhook", () -> Wire.check(github.parse(wire.webhook()).issue().number() == 1347, "number"));
    uses.put("error", () -> {
      try {
        github.run(IssuesCreate.input("octocat", "missing").title("It broke").body("Why?").build());
        Wire.check(false, "no error");
      } catch (CallException e) {
        Wire.check(e.status() == 404, "status");
      }
    });
    uses.put("fields", () -> {
      Issue issue = github.parse(wire.webhook()).issue();
      Wire.check("It broke".equals(issue.title()), "title");
      Wire.check(issue.comments() == null || issue.comments() == 0, "comments");
      Wire.check(issue.milestone() == null || issue.milestone() == 2, "milestone");
    });
    uses.put("body", () -> {
      String body = github.parse(wire.webhook()).issue().body();
      Wire.check(body == null || body.equals("Why?"), "body");
    });
    uses.put("enum", () -> {
      Issue.StateReason reason = github.parse(wire.webhook()).issue().stateReason();
      String said = switch (reason) {
        case null -> "none";
        case Issue.StateReason r when r.equals(Issue.StateReason.COMPLETED) -> "done";
        default -> reason.value();
      };
      Wire.check(said != null, "reason");
    });
    uses.put("union", () -> {
      for (Label label : github.parse(wire.webhook()).issue().labels()) {
        String said = switch (label) {
          case Label.OfString text -> text.value();
          case Label.OfObject object -> object.value().name();
          default -> "other";
        };
        Wire.check(said != null, "label");
      }
    });
    uses.put("mock", () -> {
      Issue issue = Issue.builder().number(1).title("t").body("b").comments(0).build();
      Wire.check("t".equals(issue.title()), "title");
    });
    return uses;
  }
}
