package shape.a;

import org.jspecify.annotations.Nullable;
import shape.fake.Fake.Page;
import shape.fake.Fake.Request;

/** Operations tagged {@code issues}. */
public interface IssuesApi {
  /** Create an issue. */
  Issue create(String owner, String repo, IssueCreate body);

  /** List repository issues. */
  Page<Issue> listForRepo(
      String owner,
      String repo,
      @Nullable IssueState state,
      @Nullable String labels,
      @Nullable String creator,
      @Nullable String mentioned,
      @Nullable Integer perPage,
      @Nullable Integer page);

  /** The page after another. */
  Page<Issue> next(Request next);
}
