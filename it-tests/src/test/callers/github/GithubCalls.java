import connectors.github.GithubConnection;
import connectors.github.GithubConnector;
import connectors.github.model.BasicError;
import connectors.github.model.Issue;
import connectors.github.model.ReleaseAsset;
import connectors.github.module.GistsDelete;
import connectors.github.module.IssuesAddLabels;
import connectors.github.module.IssuesCreate;
import connectors.github.module.IssuesListForRepo;
import connectors.github.module.OrgsListPatGrants;
import connectors.github.module.ReposGet;
import connectors.github.module.ReposUpdate;
import connectors.github.module.ReposUploadReleaseAsset;
import io.raccordo.runtime.NotFoundException;
import io.raccordo.runtime.Secret;
import io.raccordo.runtime.http.RequestContent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Calls of a scenario on GitHub; answers what came back, a line for each. */
public final class GithubCalls {
  private GithubCalls() {}

  /** Runs all calls against one server. */
  public static List<String> run(String url) {
    List<String> seen = new ArrayList<>();
    try (GithubConnector github =
        GithubConnector.builder(GithubConnection.bearer(Secret.of("t0ken")))
            .baseUrl(URI.create(url))
            .server("https://uploads.github.com", URI.create(url + "/uploads"))
            .connect()) {
      Issue created =
          github.run(IssuesCreate.input("octocat", "hello").title("It broke").body("On start"));
      seen.add("created " + created.number() + " " + created.title() + " " + created.state());
      seen.add(
          "listed "
              + github.stream(IssuesListForRepo.input("octocat", "hello").perPage(2).labels("bug,ui"))
                  .map(issue -> String.valueOf(issue.number()))
                  .toList());
      github.run(ReposUpdate.input("octocat", "hello").description("New words").private_(false));
      github.run(ReposUpdate.input("octocat", "hello").eraseSecurityAndAnalysis());
      github.run(ReposUpdate.input("octocat", "hello"));
      ReleaseAsset asset =
          github.run(
              ReposUploadReleaseAsset.input("octocat", "hello", 7)
                  .name("notes.txt")
                  .body(RequestContent.of("abc".getBytes(StandardCharsets.UTF_8))));
      seen.add("uploaded " + asset.name());
      IssuesAddLabels.Body.Variant labels =
          IssuesAddLabels.Body.Variant.builder().labels(List.of("bug")).build();
      github.run(
          IssuesAddLabels.input("octocat", "hello", 42).body(IssuesAddLabels.Body.ofVariant(labels)));
      seen.add(
          "granted "
              + github.stream(OrgsListPatGrants.input("acme").owner(List.of("ann", "bob"))).count());
      github.run(GistsDelete.input("aa5a315d61ae9438b18d"));
      seen.add("deleted");
      seen.add("redirected " + github.run(ReposGet.input("octocat", "old-name")).fullName());
      try {
        github.run(ReposGet.input("octocat", "secret"));
        seen.add("not refused");
      } catch (NotFoundException refused) {
        seen.add(
            "refused "
                + refused.status()
                + " "
                + refused.bodyAs(BasicError.TYPE).map(BasicError::message).orElse("?"));
      }
    }
    return seen;
  }
}
