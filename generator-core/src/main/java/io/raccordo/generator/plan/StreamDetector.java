package io.raccordo.generator.plan;

import io.raccordo.generator.model.MediaType;
import io.raccordo.generator.plan.Form.EnumForm;
import io.raccordo.generator.plan.Form.ListForm;
import io.raccordo.generator.plan.Form.ObjectForm;
import io.raccordo.generator.plan.Form.ScalarForm;
import io.raccordo.generator.plan.Form.UnionForm;
import io.raccordo.generator.plan.OperationContract.Output;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds responses that are streams of items (OpenAPI 3.2: Sequential Media Types). What describes
 * an item is {@code itemSchema}, the items of a schema that is a list, or a schema that is none, as
 * documents before 3.2 have it.
 */
final class StreamDetector {
  private static final Set<String> LINES = Set.of(
      "application/x-ndjson",
      "application/ndjson",
      "application/jsonl",
      "application/x-jsonl",
      "application/jsonlines",
      "application/x-jsonlines",
      "application/json-seq",
      "application/stream+json");
  private static final Set<String> EVENT_FIELDS = Set.of("data", "event", "id", "retry", "comment");

  private final FormReader forms;

  StreamDetector(FormReader forms) {
    this.forms = forms;
  }

  /** Null when the response is no stream. */
  @Nullable
  Output detect(MediaType media) {
    String essence = media.name().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean events = essence.equals("text/event-stream");
    if (!events && !LINES.contains(essence)) {
      return null;
    }
    Integer item = item(media);
    Form form = item == null ? new Form.AnyForm(null) : forms.read(item);
    if (!events && form instanceof ScalarForm) {
      // A text that is said to be the whole stream says nothing of its lines.
      item = null;
    }
    Framing framing = events ? framing(form) : Framing.LINES;
    return new Output(Output.Kind.STREAM, item, null, "", List.of(media.name()), framing);
  }

  private @Nullable Integer item(MediaType media) {
    if (media.schema().isEmpty()) {
      return null;
    }
    int schema = media.schema().getAsInt();
    if (forms.read(schema) instanceof ListForm list) {
      return list.items().size() == 1 && list.items().get(0).only() == null
          ? (Integer) list.items().get(0).schema()
          : null;
    }
    return schema;
  }

  private Framing framing(Form form) {
    if (form instanceof ObjectForm event) {
      return of(event);
    }
    if (form instanceof UnionForm union) {
      List<Framing> all = union.branches().stream()
          .map(branch ->
              forms.read(branch) instanceof ObjectForm event ? of(event) : Framing.EVENT_DATA)
          .distinct()
          .toList();
      return all.size() == 1
          ? all.get(0)
          : all.contains(Framing.EVENT_DATA) ? Framing.EVENT_DATA : Framing.JSON_EVENTS;
    }
    return Framing.EVENT_DATA;
  }

  private Framing of(ObjectForm event) {
    Integer data = event.properties().get("data");
    if (data == null || !EVENT_FIELDS.containsAll(event.properties().keySet())) {
      return Framing.EVENT_DATA;
    }
    Form form = forms.read(data);
    return form instanceof ScalarForm || form instanceof EnumForm
        ? Framing.EVENTS
        : Framing.JSON_EVENTS;
  }
}
