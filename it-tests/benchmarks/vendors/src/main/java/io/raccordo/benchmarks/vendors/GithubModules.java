package io.raccordo.benchmarks.vendors;

import static io.raccordo.benchmarks.vendors.Call.read;

import connectors.github.GithubConnection;
import connectors.github.GithubConnector;
import connectors.github.model.Commit;
import connectors.github.model.FullRepository;
import connectors.github.model.Issue;
import connectors.github.model.IssueComment;
import connectors.github.model.Label;
import connectors.github.model.PublicUser;
import connectors.github.model.PullRequest;
import connectors.github.model.PullRequestSimple;
import connectors.github.model.Release;
import connectors.github.model.RepoSearchResultItem;
import connectors.github.model.ShortBranch;
import connectors.github.module.IssuesAddLabels;
import connectors.github.module.IssuesCreate;
import connectors.github.module.IssuesCreateComment;
import connectors.github.module.IssuesGet;
import connectors.github.module.IssuesListForRepo;
import connectors.github.module.IssuesUpdate;
import connectors.github.module.PullsCreate;
import connectors.github.module.PullsGet;
import connectors.github.module.PullsList;
import connectors.github.module.ReposCreateRelease;
import connectors.github.module.ReposGet;
import connectors.github.module.ReposListBranches;
import connectors.github.module.ReposListCommits;
import connectors.github.module.SearchRepos;
import connectors.github.module.UsersGetByUsername;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GitHub by the modules that the build generates. */
final class GithubModules implements Client {
  private static final String OWNER = "octocat";
  private static final String REPO = "Hello-World";

  private final GithubConnector github;

  GithubModules(URI url) {
    github = GithubConnector.builder(GithubConnection.anonymous()).baseUrl(url).connect();
  }

  @Override
  public int first() {
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
    github.close();
  }

  private int repository() {
    FullRepository repository = github.run(ReposGet.input(OWNER, REPO));
    return read(repository.fullName())
        + read(repository.owner().login())
        + read(repository.stargazersCount())
        + read(repository.defaultBranch())
        + read(repository.pushedAt());
  }

  private int issues() {
    List<Issue> page = github
        .page(IssuesListForRepo.input(OWNER, REPO)
            .state(IssuesListForRepo.State.OPEN)
            .labels("bug,ui")
            .perPage(50))
        .items();
    return page.stream().mapToInt(GithubModules::values).sum();
  }

  private int issue() {
    return values(github.run(IssuesGet.input(OWNER, REPO, 1347)));
  }

  private int createIssue() {
    return values(github.run(IssuesCreate.input(OWNER, REPO)
        .title("Found a bug")
        .body("I'm having a problem with this.")
        .assignees(List.of("octocat"))
        .labels(List.of(
            IssuesCreate.LabelsItem.ofString("bug"), IssuesCreate.LabelsItem.ofString("ui")))));
  }

  private static int values(Issue issue) {
    return read(issue.number())
        + read(issue.title())
        + read(issue.state())
        + read(issue.user().login())
        + read(issue.createdAt());
  }

  private int updateIssue() {
    IssuesUpdate.Result issue = github.run(IssuesUpdate.input(OWNER, REPO, 1347)
        .title("Found a bug")
        .body("It is gone since yesterday.")
        .state(IssuesUpdate.State.CLOSED)
        .stateReason(IssuesUpdate.StateReason.COMPLETED));
    return read(issue.number())
        + read(issue.title())
        + read(issue.state())
        + read(issue.user().login())
        + read(issue.updatedAt());
  }

  private int createComment() {
    IssueComment comment =
        github.run(IssuesCreateComment.input(OWNER, REPO, 1347).body("Me too"));
    return read(comment.id())
        + read(comment.body())
        + read(comment.htmlUrl())
        + read(comment.user().login())
        + read(comment.createdAt());
  }

  private int addLabels() {
    List<Label> labels = github.run(IssuesAddLabels.input(OWNER, REPO, 1347)
        .labels(List.of(
            IssuesAddLabels.LabelsItem.ofString("bug"),
            IssuesAddLabels.LabelsItem.ofString("enhancement"))));
    return labels.stream()
        .mapToInt(label -> read(label.id()) + read(label.name()) + read(label.color()))
        .sum();
  }

  private int commits() {
    List<Commit> page = github
        .page(ReposListCommits.input(OWNER, REPO).sha("main").path("README.md").perPage(50))
        .items();
    return page.stream()
        .mapToInt(commit -> read(commit.sha())
            + read(commit.htmlUrl())
            + read(commit.commit().message())
            + read(commit.commit().author().name())
            + read(commit.commit().tree().sha()))
        .sum();
  }

  private int branches() {
    List<ShortBranch> page =
        github.page(ReposListBranches.input(OWNER, REPO).perPage(50)).items();
    return page.stream()
        .mapToInt(branch -> read(branch.name())
            + read(branch.commit().sha())
            + read(branch.commit().url())
            + read(branch.protected_())
            + read(branch.protectionUrl()))
        .sum();
  }

  private int pulls() {
    List<PullRequestSimple> page = github
        .page(PullsList.input(OWNER, REPO)
            .state(PullsList.State.OPEN)
            .base("main")
            .perPage(50))
        .items();
    return page.stream()
        .mapToInt(pull -> read(pull.number())
            + read(pull.title())
            + read(pull.user().login())
            + read(pull.head().ref())
            + read(pull.createdAt()))
        .sum();
  }

  private int pull() {
    return values(github.run(PullsGet.input(OWNER, REPO, 1347)));
  }

  private int createPull() {
    return values(github.run(PullsCreate.input(OWNER, REPO)
        .title("Amazing new feature")
        .body("Please pull these awesome changes in!")
        .head("octocat:new-feature")
        .base("main")
        .draft(false)));
  }

  private static int values(PullRequest pull) {
    return read(pull.number())
        + read(pull.title())
        + read(pull.head().ref())
        + read(pull.base().repo().fullName())
        + read(pull.changedFiles());
  }

  private int createRelease() {
    Release release = github.run(ReposCreateRelease.input(OWNER, REPO)
        .tagName("v1.0.0")
        .targetCommitish("main")
        .name("v1.0.0")
        .body("Description of the release")
        .draft(false)
        .prerelease(false));
    return read(release.id())
        + read(release.tagName())
        + read(release.uploadUrl())
        + read(release.author().login())
        + read(release.publishedAt());
  }

  private int user() {
    PublicUser user = github.run(UsersGetByUsername.input(OWNER)).asPublicUser();
    return read(user.id())
        + read(user.login())
        + read(user.company())
        + read(user.followers())
        + read(user.createdAt());
  }

  private int search() {
    List<RepoSearchResultItem> page = github
        .page(SearchRepos.input()
            .q("tetris language:assembly")
            .sort(SearchRepos.Sort.STARS)
            .perPage(50))
        .items();
    return page.stream()
        .mapToInt(found -> read(found.id())
            + read(found.fullName())
            + read(found.owner().login())
            + read(found.stargazersCount())
            + read(found.updatedAt()))
        .sum();
  }
}
