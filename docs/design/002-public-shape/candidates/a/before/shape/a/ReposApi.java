package shape.a;

import org.jspecify.annotations.Nullable;

/** Operations tagged {@code repos}. */
public interface ReposApi {
  /** Update a repository. */
  Repository update(String owner, String repo, RepositoryUpdate body);

  /** Upload a release asset. */
  ReleaseAsset uploadReleaseAsset(
      String owner, String repo, long releaseId, String name, @Nullable String label, byte[] body);
}
