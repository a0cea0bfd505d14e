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
      String repo,
      String owner,
      @Nullable IssueState state,
      @Nullable String creator,
      @Nullable String labels,
      @Nullable Integer perPage,
      @Nullable Integer page);

  /** The page after another. */
  Page<Issue> next(Request next);
}
