package shape.c;

import io.raccordo.runtime.ActionInput;
import io.raccordo.runtime.ActionModule;
import io.raccordo.runtime.Binding;
import io.raccordo.runtime.http.RequestContent;
import io.raccordo.runtime.json.JsonTypes;

/** Upload a release asset. */
public final class ReposUploadReleaseAsset {
  /** {@code POST /repos/{owner}/{repo}/releases/{release_id}/assets}. */
  public static final ActionModule<ReleaseAsset> MODULE = ActionModule.of(
      Github.DESCRIPTOR,
      "repos-upload-release-asset",
      1,
      "Upload a release asset",
      ReleaseAsset.TYPE,
      Binding.of("POST", "/repos/{owner}/{repo}/releases/{release_id}/assets")
          .server("https://uploads.github.com")
          .query("name", "label")
          .content("body", "application/octet-stream")
          .required("name"));

  private ReposUploadReleaseAsset() {}

  /** Begins an input. */
  public static Input input(String owner, String repo, long releaseId) {
    return new Input(owner, repo, releaseId);
  }

  /** What to upload. */
  public static final class Input extends ActionInput<Input, ReleaseAsset> {
    private Input(String owner, String repo, long releaseId) {
      super(MODULE);
      set("owner", JsonTypes.STRING, owner);
      set("repo", JsonTypes.STRING, repo);
      set("release_id", JsonTypes.INT64, releaseId);
    }

    /** The file name of the asset. */
    public Input name(String value) {
      return set("name", JsonTypes.STRING, value);
    }

    public Input label(String value) {
      return set("label", JsonTypes.STRING, value);
    }

    /** The raw file data. */
    public Input body(RequestContent value) {
      return set("body", RequestContent.TYPE, value);
    }
  }
}
