package shape.c;

import io.raccordo.runtime.Binding;
import io.raccordo.runtime.InstantTriggerModule;
import io.raccordo.runtime.json.JsonObjectView;
import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.JsonTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An issue was opened. */
public final class WebhooksIssuesOpened {
  /** Webhook {@code issues-opened}. */
  public static final InstantTriggerModule<Payload> MODULE = InstantTriggerModule.of(
      Github.DESCRIPTOR, "webhooks-issues-opened", 1, "An issue was opened", Payload.TYPE,
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
  }
}
