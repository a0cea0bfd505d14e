import connectors.github.GithubConnection;
import connectors.github.GithubConnector;
import connectors.github.model.Issue;
import connectors.github.module.IssuesCreate;
import connectors.github.module.IssuesListForRepo;
import connectors.github.module.TeamsListDiscussionsInOrg;
import io.raccordo.runtime.ApiRetiredException;
import io.raccordo.runtime.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A scenario written when the first API version was the newest. */
public final class OldScenario {
  private OldScenario() {}

  /** Runs all calls against one server. */
  public static List<String> run(String url) {
    List<String> seen = new ArrayList<>();
    try (GithubConnector github =
        GithubConnector.builder(GithubConnection.bearer(Secret.of("t0ken")))
            .baseUrl(URI.create(url))
            .connect()) {
      Issue issue = github.run(IssuesCreate.input("octocat", "hello").title("It broke"));
      seen.add("created " + issue.number());
      seen.add("listed " + github.stream(IssuesListForRepo.input("octocat", "hello")).count());
      try {
        seen.add(
            "discussions "
                + github.stream(TeamsListDiscussionsInOrg.input("acme", "core")).count());
      } catch (ApiRetiredException gone) {
        seen.add("discussions are gone");
      }
    }
    return seen;
  }
}
