package shape.b;

import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;

/** Upload a release asset. */
public final class ReposUploadReleaseAsset {
  private ReposUploadReleaseAsset() {}

  /** Begins an input. */
  public static Input.Builder input(String owner, String repo, long releaseId) {
    return new Input.Builder(owner, repo, releaseId);
  }

  /** What to upload. */
  public static final class Input implements Fake.Input<ReleaseAsset> {
    private final String owner;
    private final String repo;
    private final long releaseId;
    private final String name;
    private final @Nullable String label;
    private final byte[] body;

    private Input(Builder builder) {
      this.owner = builder.owner;
      this.repo = builder.repo;
      this.releaseId = builder.releaseId;
      this.name = Fake.required("name", builder.name);
      this.label = builder.label;
      this.body = Fake.required("body", builder.body);
    }

    @Override
    public Fake.Request request() {
      String path = "/repos/" + owner + "/" + repo + "/releases/" + releaseId + "/assets";
      return new Fake.Request("POST", path, Fake.query("name", name, "label", label), body);
    }

    @Override
    public ReleaseAsset read(JsonNode json) {
      return new ReleaseAsset(json);
    }

    /** Collects members. */
    public static final class Builder {
      private final String owner;
      private final String repo;
      private final long releaseId;
      private @Nullable String name;
      private @Nullable String label;
      private byte @Nullable [] body;

      private Builder(String owner, String repo, long releaseId) {
        this.owner = owner;
        this.repo = repo;
        this.releaseId = releaseId;
      }

      public Builder name(String value) {
        this.name = value;
        return this;
      }

      public Builder label(String value) {
        this.label = value;
        return this;
      }

      public Builder body(byte[] value) {
        this.body = value;
        return this;
      }

      public Input build() {
        return new Input(this);
      }
    }
  }
}
