package shape.a.caller;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shape.a.Github;
import shape.a.Issue;
import shape.a.IssueCreate;
import shape.a.IssueState;
import shape.a.Label;
import shape.a.RepositoryUpdate;
import shape.fake.Fake.CallException;
import shape.fake.Fake.Page;
import shape.fake.Fake.Patch;
import shape.wire.Wire;

/** What a user of candidate A writes, at release 21. */
public final class Caller {
  private Caller() {}

  public static Map<String, Runnable> uses(Wire wire) {
    Github github = new Github(wire);
    Map<String, Runnable> uses = new LinkedHashMap<>();
    uses.put("create", () -> {
      Issue issue = github.issues().create("octocat", "hello",
          new IssueCreate("It broke", "Why?", "monalisa", List.of(new Label.Text("bug"))));
      wire.sent("POST /repos/octocat/hello/issues", "\"title\":\"It broke\"", "\"body\":\"Why?\"", "[\"bug\"]");
      Wire.check(issue.number() == 1347, "number");
    });
    uses.put("list", () -> {
      Page<Issue> page =
          github.issues().listForRepo("octocat", "hello", IssueState.OPEN, "bug", "monalisa", 100, null);
      wire.sent("/repos/octocat/hello/issues?", "state=open", "labels=bug", "=monalisa", "per_page=100");
      Wire.check(github.issues().next(page.next().orElseThrow()).items().size() == 1, "second page");
    });
    uses.put("update", () -> {
      github.repos().update("octocat", "hello", new RepositoryUpdate(null, new Patch.Erase<>()));
      wire.sent("PATCH /repos/octocat/hello {\"description\":null}");
      github.repos().update("octocat", "hello", new RepositoryUpdate("hi", new Patch.Unset<>()));
      wire.sent("{\"name\":\"hi\"}");
    });
    uses.put("retired", () -> {
      @SuppressWarnings("deprecation")
      Boolean value =
          github.repos().update("octocat", "hello", new RepositoryUpdate("hi", new Patch.Unset<>())).hasDownloads();
      Wire.check(Boolean.TRUE.equals(value), "has_downloads");
    });
    uses.put("upload", () -> {
      github.repos().uploadReleaseAsset("octocat", "hello", 1, "a.zip", null, new byte[3]);
      wire.sent("POST /repos/octocat/hello/releases/1/assets?name=a.zip 3 bytes");
    });
    uses.put("webhook", () ->
        Wire.check(github.parseIssuesOpened(wire.webhook()).issue().number() == 1347, "number"));
    uses.put("error", () -> {
      try {
        github.issues().create("octocat", "missing", new IssueCreate("It broke", "Why?", null, List.of()));
        Wire.check(false, "no error");
      } catch (CallException e) {
        Wire.check(e.status() == 404, "status");
      }
    });
    uses.put("fields", () -> {
      Issue issue = github.parseIssuesOpened(wire.webhook()).issue();
      Wire.check(issue.title().equals("It broke") && issue.comments() >= 0, "title");
      Wire.check(issue.milestone() == null || issue.milestone() == 2, "milestone");
    });
    uses.put("body", () -> {
      String body = github.parseIssuesOpened(wire.webhook()).issue().body();
      Wire.check(body == null || body.equals("Why?"), "body");
    });
    uses.put("enum", () -> {
      Issue.StateReason reason = github.parseIssuesOpened(wire.webhook()).issue().stateReason();
      String said = switch (reason) {
        case COMPLETED -> "done";
        case REOPENED -> "again";
        case NOT_PLANNED -> "no";
        case null -> "none";
      };
      Wire.check(said != null, "reason");
    });
    uses.put("union", () -> {
      for (Label label : github.parseIssuesOpened(wire.webhook()).issue().labels()) {
        String said = switch (label) {
          case Label.Text text -> text.value();
          case Label.Full(var id, var name, var color) -> name + id + color;
        };
        Wire.check(said != null, "label");
      }
    });
    uses.put("mock", () -> {
      Issue issue = new Issue(1, "t", "b", 0, null, Issue.StateReason.COMPLETED, List.of());
      Wire.check(issue.title().equals("t"), "title");
    });
    return uses;
  }
}
