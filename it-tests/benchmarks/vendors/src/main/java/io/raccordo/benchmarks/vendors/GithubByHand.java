package io.raccordo.benchmarks.vendors;

import static io.raccordo.benchmarks.vendors.Call.read;
import static io.raccordo.benchmarks.vendors.JsonHttp.encoded;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;

/** GitHub by hand. */
final class GithubByHand implements Client {
  private static final String REPOSITORY = "/repos/octocat/Hello-World";

  private final JsonHttp http;

  GithubByHand(URI url) {
    http = new JsonHttp(url, PropertyNamingStrategies.SNAKE_CASE);
  }

  record User(String login) {}

  record Repository(
      String fullName,
      User owner,
      long stargazersCount,
      String defaultBranch,
      OffsetDateTime pushedAt) {}

  record FoundRepository(
      long id, String fullName, User owner, long stargazersCount, OffsetDateTime updatedAt) {}

  record Found(List<FoundRepository> items) {}

  record Issue(
      long number,
      String title,
      String state,
      User user,
      OffsetDateTime createdAt,
      OffsetDateTime updatedAt) {}

  record NewIssue(String title, String body, List<String> assignees, List<String> labels) {}

  record IssueChange(String title, String body, String state, String stateReason) {}

  record NewComment(String body) {}

  record Comment(long id, String body, String htmlUrl, User user, OffsetDateTime createdAt) {}

  record Labels(List<String> labels) {}

  record Label(long id, String name, String color) {}

  record Author(String name) {}

  record Reference(String sha, String url) {}

  record CommitData(String message, Author author, Reference tree) {}

  record Commit(String sha, String htmlUrl, CommitData commit) {}

  record Branch(
      String name,
      Reference commit,
      @JsonProperty("protected") boolean guarded,
      String protectionUrl) {}

  record BaseRepository(String fullName) {}

  record Base(BaseRepository repo) {}

  record Pull(long number, String title, Head head, Base base, long changedFiles) {}

  record PullItem(long number, String title, User user, Head head, OffsetDateTime createdAt) {}

  record Head(String ref) {}

  record NewPull(String title, String body, String head, String base, boolean draft) {}

  record NewRelease(
      String tagName,
      String targetCommitish,
      String name,
      String body,
      boolean draft,
      boolean prerelease) {}

  record Release(
      long id, String tagName, String uploadUrl, User author, OffsetDateTime publishedAt) {}

  record Account(long id, String login, String company, long followers, OffsetDateTime createdAt) {}

  @Override
  public int first() throws IOException, InterruptedException {
    return repository();
  }

  @Override
  public Map<String, Call> calls() {
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("repos/get", this::repository);
    calls.put("issues/list-for-repo", this::issues);
    calls.put("issues/get", this::issue);
    calls.put("issues/create", this::createIssue);
    calls.put("issues/update", this::updateIssue);
    calls.put("issues/create-comment", this::createComment);
    calls.put("issues/add-labels", this::addLabels);
    calls.put("repos/list-commits", this::commits);
    calls.put("repos/list-branches", this::branches);
    calls.put("pulls/list", this::pulls);
    calls.put("pulls/get", this::pull);
    calls.put("pulls/create", this::createPull);
    calls.put("repos/create-release", this::createRelease);
    calls.put("users/get-by-username", this::user);
    calls.put("search/repos", this::search);
    return calls;
  }

  @Override
  public void close() {
    // The JDK's client of Java 17 ends with its last reference.
  }

  private int repository() throws IOException, InterruptedException {
    Repository repository = http.get(REPOSITORY, Repository.class);
    return read(repository.fullName())
        + read(repository.owner().login())
        + read(repository.stargazersCount())
        + read(repository.defaultBranch())
        + read(repository.pushedAt());
  }

  private int issues() throws IOException, InterruptedException {
    Issue[] page = http.get(
        REPOSITORY + "/issues?state=open&labels=" + encoded("bug,ui") + "&per_page=50",
        Issue[].class);
    int sum = 0;
    for (Issue issue : page) {
      sum += values(issue);
    }
    return sum;
  }

  private int issue() throws IOException, InterruptedException {
    return values(http.get(REPOSITORY + "/issues/1347", Issue.class));
  }

  private int createIssue() throws IOException, InterruptedException {
    return values(http.postJson(
        REPOSITORY + "/issues",
        new NewIssue(
            "Found a bug",
            "I'm having a problem with this.",
            List.of("octocat"),
            List.of("bug", "ui")),
        Issue.class));
  }

  private static int values(Issue issue) {
    return read(issue.number())
        + read(issue.title())
        + read(issue.state())
        + read(issue.user().login())
        + read(issue.createdAt());
  }

  private int updateIssue() throws IOException, InterruptedException {
    Issue issue = http.patchJson(
        REPOSITORY + "/issues/1347",
        new IssueChange("Found a bug", "It is gone since yesterday.", "closed", "completed"),
        Issue.class);
    return read(issue.number())
        + read(issue.title())
        + read(issue.state())
        + read(issue.user().login())
        + read(issue.updatedAt());
  }

  private int createComment() throws IOException, InterruptedException {
    Comment comment = http.postJson(
        REPOSITORY + "/issues/1347/comments", new NewComment("Me too"), Comment.class);
    return read(comment.id())
        + read(comment.body())
        + read(comment.htmlUrl())
        + read(comment.user().login())
        + read(comment.createdAt());
  }

  private int addLabels() throws IOException, InterruptedException {
    Label[] labels = http.postJson(
        REPOSITORY + "/issues/1347/labels",
        new Labels(List.of("bug", "enhancement")),
        Label[].class);
    int sum = 0;
    for (Label label : labels) {
      sum += read(label.id()) + read(label.name()) + read(label.color());
    }
    return sum;
  }

  private int commits() throws IOException, InterruptedException {
    Commit[] page = http.get(
        REPOSITORY + "/commits?sha=main&path=" + encoded("README.md") + "&per_page=50",
        Commit[].class);
    int sum = 0;
    for (Commit commit : page) {
      sum += read(commit.sha())
          + read(commit.htmlUrl())
          + read(commit.commit().message())
          + read(commit.commit().author().name())
          + read(commit.commit().tree().sha());
    }
    return sum;
  }

  private int branches() throws IOException, InterruptedException {
    Branch[] page = http.get(REPOSITORY + "/branches?per_page=50", Branch[].class);
    int sum = 0;
    for (Branch branch : page) {
      sum += read(branch.name())
          + read(branch.commit().sha())
          + read(branch.commit().url())
          + read(branch.guarded())
          + read(branch.protectionUrl());
    }
    return sum;
  }

  private int pulls() throws IOException, InterruptedException {
    PullItem[] page =
        http.get(REPOSITORY + "/pulls?state=open&base=main&per_page=50", PullItem[].class);
    int sum = 0;
    for (PullItem pull : page) {
      sum += read(pull.number())
          + read(pull.title())
          + read(pull.user().login())
          + read(pull.head().ref())
          + read(pull.createdAt());
    }
    return sum;
  }

  private int pull() throws IOException, InterruptedException {
    return values(http.get(REPOSITORY + "/pulls/1347", Pull.class));
  }

  private int createPull() throws IOException, InterruptedException {
    return values(http.postJson(
        REPOSITORY + "/pulls",
        new NewPull(
            "Amazing new feature",
            "Please pull these awesome changes in!",
            "octocat:new-feature",
            "main",
            false),
        Pull.class));
  }

  private static int values(Pull pull) {
    return read(pull.number())
        + read(pull.title())
        + read(pull.head().ref())
        + read(pull.base().repo().fullName())
        + read(pull.changedFiles());
  }

  private int createRelease() throws IOException, InterruptedException {
    Release release = http.postJson(
        REPOSITORY + "/releases",
        new NewRelease("v1.0.0", "main", "v1.0.0", "Description of the release", false, false),
        Release.class);
    return read(release.id())
        + read(release.tagName())
        + read(release.uploadUrl())
        + read(release.author().login())
        + read(release.publishedAt());
  }

  private int user() throws IOException, InterruptedException {
    Account user = http.get("/users/octocat", Account.class);
    return read(user.id())
        + read(user.login())
        + read(user.company())
        + read(user.followers())
        + read(user.createdAt());
  }

  private int search() throws IOException, InterruptedException {
    Found page = http.get(
        "/search/repositories?q=" + encoded("tetris language:assembly") + "&sort=stars&per_page=50",
        Found.class);
    int sum = 0;
    for (FoundRepository found : page.items()) {
      sum += read(found.id())
          + read(found.fullName())
          + read(found.owner().login())
          + read(found.stargazersCount())
          + read(found.updatedAt());
    }
    return sum;
  }
}
