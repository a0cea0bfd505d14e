package shape.b;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import shape.fake.Fake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Update a repository. */
public final class ReposUpdate {
  private ReposUpdate() {}

  /** Begins an input. */
  public static Input.Builder input(String owner, String repo) {
    return new Input.Builder(owner, repo);
  }

  /** What to update. */
  public static final class Input implements Fake.Input<Repository> {
    private final String owner;
    private final String repo;
    private final @Nullable String name;
    private final @Nullable String description;
    private final boolean descriptionErased;

    private Input(Builder builder) {
      this.owner = builder.owner;
      this.repo = builder.repo;
      this.name = builder.name;
      this.description = builder.description;
      this.descriptionErased = builder.descriptionErased;
    }

    @Override
    public Fake.Request request() {
      ObjectNode json = Fake.object();
      if (name != null) {
        json.put("name", name);
      }
      if (description != null || descriptionErased) {
        json.put("description", description);
      }
      return new Fake.Request("PATCH", "/repos/" + owner + "/" + repo, Map.of(), json);
    }

    @Override
    public Repository read(JsonNode json) {
      return Repository.read(json);
    }

    /** Collects members. */
    public static final class Builder {
      private final String owner;
      private final String repo;
      private @Nullable String name;
      private @Nullable String description;
      private boolean descriptionErased;

      private Builder(String owner, String repo) {
        this.owner = owner;
        this.repo = repo;
      }

      public Builder name(String value) {
        this.name = value;
        return this;
      }

      public Builder description(String value) {
        this.description = value;
        this.descriptionErased = false;
        return this;
      }

      /** Sends null. */
      public Builder eraseDescription() {
        this.description = null;
        this.descriptionErased = true;
        return this;
      }

      public Input build() {
        return new Input(this);
      }
    }
  }
}
