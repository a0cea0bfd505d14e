package shape.a;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import shape.fake.Fake.Page;
import shape.fake.Fake.Request;
import shape.wire.Wire;
import tools.jackson.databind.JsonNode;

/** GitHub v3 REST API. */
public final class Github {
  private final Wire wire;

  public Github(Wire wire) {
    this.wire = wire;
  }

  public IssuesApi issues() {
    return new Issues(wire);
  }

  public ReposApi repos() {
    return new Repos(wire);
  }

  public IssuesOpened parseIssuesOpened(String body) {
    return IssuesOpened.read(Fake.json(body));
  }

  private record Issues(Wire wire) implements IssuesApi {
    @Override
    public Issue create(String owner, String repo, IssueCreate body) {
      String path = "/repos/" + owner + "/" + repo + "/issues";
      return Issue.read(Fake.call(wire, new Request("POST", path, Map.of(), body.write())));
    }

    @Override
    public Page<Issue> listForRepo(
        String owner,
        String repo,
        @Nullable IssueState state,
        @Nullable String labels,
        @Nullable String creator,
        @Nullable String mentioned,
        @Nullable Integer perPage,
        @Nullable Integer page) {
      String wanted = state == null ? null : state.name().toLowerCase(Locale.ROOT);
      return next(new Request("GET", "/repos/" + owner + "/" + repo + "/issues", Fake.query(
          "state", wanted, "labels", labels, "creator", creator, "mentioned", mentioned,
          "per_page", perPage, "page", page), ""));
    }

    @Override
    public Page<Issue> next(Request next) {
      return Fake.page(wire, next, Issue::read);
    }
  }

  private record Repos(Wire wire) implements ReposApi {
    @Override
    public Repository update(String owner, String repo, RepositoryUpdate body) {
      String path = "/repos/" + owner + "/" + repo;
      return Repository.read(Fake.call(wire, new Request("PATCH", path, Map.of(), body.write())));
    }

    @Override
    public ReleaseAsset uploadReleaseAsset(
        String owner, String repo, long releaseId, String name, @Nullable String label, byte[] body) {
      String path = "/repos/" + owner + "/" + repo + "/releases/" + releaseId + "/assets";
      JsonNode json =
          Fake.call(wire, new Request("POST", path, Fake.query("name", name, "label", label), body));
      return new ReleaseAsset(
          Fake.required("id", Fake.integer(json, "id")),
          Fake.required("name", Fake.text(json, "name")),
          Fake.integer(json, "size"));
    }
  }
}
