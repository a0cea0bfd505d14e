package io.raccordo.runtime.example.github.module;

import io.raccordo.runtime.Binding;
import io.raccordo.runtime.InstantTriggerModule;
import io.raccordo.runtime.example.github.GithubConnector;
import io.raccordo.runtime.example.github.model.Issue;
import io.raccordo.runtime.example.github.model.Repository;
import io.raccordo.runtime.json.JsonObjectView;
import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.JsonTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** This event occurs when there is activity relating to an issue: an issue was opened. */
public final class WebhooksIssuesOpened {
  /** Webhook {@code issues-opened}. */
  public static final InstantTriggerModule<Payload> MODULE = InstantTriggerModule.of(
      GithubConnector.DESCRIPTOR,
      "webhooks-issues-opened",
      1,
      "An issue was opened",
      Payload.TYPE,
      Binding.webhook("issues-opened"));

  private WebhooksIssuesOpened() {}

  /** What happened. */
  public static final class Payload extends JsonObjectView {
    public static final JsonType<Payload> TYPE = JsonType.object(Payload::new);

    private Payload(ObjectNode json) {
      super(json);
    }

    public @Nullable String action() {
      return get("action", JsonTypes.STRING);
    }

    public @Nullable Issue issue() {
      return get("issue", Issue.TYPE);
    }

    /** The repository on GitHub where the event occurred. */
    public @Nullable Repository repository() {
      return get("repository", Repository.TYPE);
    }
  }
}
