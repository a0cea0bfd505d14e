package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.raccordo.generator.migrate.StatedPaging;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.MediaType;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.RequestBody;
import io.raccordo.generator.model.Response;
import io.raccordo.generator.plan.Binding.Paging;
import io.raccordo.generator.plan.Form.ListForm;
import io.raccordo.generator.plan.Form.MapForm;
import io.raccordo.generator.plan.Form.ObjectForm;
import io.raccordo.generator.plan.Form.UnionForm;
import io.raccordo.generator.plan.MediaTypes.Family;
import io.raccordo.generator.plan.OperationContract.Field;
import io.raccordo.generator.plan.OperationContract.Output;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the operations of one API version answer. */
final class AnswerReader {
  /** How the list of items is called where an object has other lists, too. */
  private static final Set<String> ITEMS = Set.of(
      "data", "items", "value", "values", "results", "entries", "records", "elements", "resources");

  /** Lists that stand beside the items. */
  private static final Set<String> NO_ITEMS =
      Set.of("errors", "warnings", "messages", "included", "links");

  private final ApiModel model;
  private final FormReader forms;
  private final StatedPagings stated;
  private final PagingDetector paging;
  private final Approximations approximations;

  AnswerReader(FormReader forms, StatedPagings stated, Approximations approximations) {
    this.model = forms.model();
    this.stated = stated;
    this.paging = new PagingDetector(model, stated);
    this.forms = forms;
    this.approximations = approximations;
  }

  /**
   * What a call that went well answers.
   *
   * @param fields what the operation takes
   */
  Output output(Operation operation, List<Field> fields) {
    if (operation.key().kind() != OperationKey.Kind.PATH) {
      return payload(operation);
    }
    List<Response> good =
        operation.responses().stream().filter(Response::success).toList();
    Optional<Response> chosen = good.stream()
        .filter(r -> !r.content().isEmpty() && hasBody(r))
        .min(Comparator.comparing(Response::status));
    if (chosen.isEmpty()) {
      return good.isEmpty() ? withoutSuccess(operation, fields) : Output.NO_CONTENT;
    }
    for (Response other : good) {
      if (!other.equals(chosen.get()) && hasBody(other) && !sameBody(other, chosen.get())) {
        approximations.tell(
            Approximations.RESPONSE,
            other.origin(),
            "The body of response "
                + other.status()
                + " differs from that of "
                + chosen.get().status()
                + " and is typed as the latter.");
      }
    }
    return body(operation, fields, chosen.get().content());
  }

  /**
   * Only redirects or a default response are documented: a redirect leads to a file, a default may
   * be anything.
   */
  private Output withoutSuccess(Operation operation, List<Field> fields) {
    if (operation.responses().stream().anyMatch(r -> r.status().startsWith("3"))) {
      return new Output(Output.Kind.BINARY, null, null, "", List.of("*/*"));
    }
    return operation.responses().stream()
        .filter(r -> r.status().equals("default") && !r.content().isEmpty())
        .findFirst()
        .map(r -> body(operation, fields, r.content()))
        .orElse(Output.NO_CONTENT);
  }

  /**
   * No content is sent with these, whatever a document describes (RFC 9110 sections 15.3.5 and
   * 15.3.6).
   */
  private boolean hasBody(Response response) {
    boolean none = response.status().equals("204") || response.status().equals("205");
    if (none && !response.content().isEmpty()) {
      approximations.tell(
          Approximations.NO_CONTENT,
          response.origin(),
          "A response of status " + response.status()
              + " has no body: what is described here never arrives.");
    }
    return !none;
  }

  private boolean sameBody(Response a, Response b) {
    return a.content().isEmpty()
        || MediaTypes.preferred(a.content())
            .map(MediaType::schema)
            .equals(MediaTypes.preferred(b.content()).map(MediaType::schema));
  }

  private Output payload(Operation operation) {
    RequestBody request = operation.requestBody();
    if (request == null) {
      return Output.NO_CONTENT;
    }
    return MediaTypes.preferred(request.content())
        .map(m ->
            new Output(Output.Kind.JSON, OperationReader.boxed(m.schema()), null, "", List.of()))
        .orElse(Output.NO_CONTENT);
  }

  private Output body(Operation operation, List<Field> fields, List<MediaType> content) {
    MediaType media = MediaTypes.preferred(content).orElseThrow();
    untold(content, media, "response body");
    Output stream = new StreamDetector(forms).detect(media);
    if (stream != null) {
      return stream;
    }
    // What is no media type cannot be asked for.
    List<String> accept = List.of(media.name().contains("/") ? media.name() : "*/*");
    Family family = MediaTypes.family(media);
    OptionalInt schema = media.schema();
    if (family == Family.TEXT) {
      return new Output(Output.Kind.TEXT, null, null, "", accept);
    }
    boolean bytes =
        schema.isPresent() && "binary".equals(model.resolved(schema.getAsInt()).format());
    if (family != Family.JSON || bytes) {
      return new Output(Output.Kind.BINARY, null, null, "", accept);
    }
    if (schema.isPresent()) {
      Output items = items(operation, fields, schema.getAsInt(), accept);
      if (items != null) {
        return items;
      }
    }
    return new Output(Output.Kind.JSON, OperationReader.boxed(schema), null, "", accept);
  }

  /**
   * A read that answers with a list, or with an object around one list that is paged. POST is one
   * when its answer is paged.
   */
  private @Nullable Output items(
      Operation operation, List<Field> fields, int schema, List<String> accept) {
    HttpMethod method = operation.key().method();
    if (method != HttpMethod.GET && method != HttpMethod.POST) {
      return null;
    }
    Form form = forms.read(schema);
    StatedPaging said = stated.of(operation);
    if (said != null && said.by() != StatedPaging.By.NONE) {
      return said(said, operation, form, schema, accept);
    }
    Output output = null;
    if (form instanceof ListForm) {
      output = new Output(Output.Kind.JSON, schema, schema, "", accept);
      if (method == HttpMethod.GET) {
        return output;
      }
    } else if (form instanceof ObjectForm object) {
      Map.Entry<String, Integer> list = list(operation, object);
      if (list != null) {
        String pointer = UpgradePlanner.pointer(list.getKey());
        output = new Output(Output.Kind.JSON, schema, list.getValue(), pointer, accept);
      }
    }
    return output == null || paging.detect(operation, fields, output) == null ? null : output;
  }

  /** A search because the team says so. */
  private @Nullable Output said(
      StatedPaging said, Operation operation, Form form, int schema, List<String> accept) {
    Map.Entry<String, Integer> list =
        form instanceof ObjectForm object ? list(operation, object) : null;
    String recognised =
        form instanceof ListForm ? "" : list == null ? null : UpgradePlanner.pointer(list.getKey());
    String items = said.items() == null ? recognised : said.items();
    Output whole = new Output(Output.Kind.JSON, schema, null, "", accept);
    Output output = items == null ? null : whole.searched(forms, items);
    if (output == null) {
      stated.noList(said, operation);
    }
    return output;
  }

  /** The one list of an object, or the one that is named as items are; null when there is none. */
  private Map.@Nullable Entry<String, Integer> list(Operation operation, ObjectForm object) {
    String itemName = operation
        .extensions()
        .getOrDefault("x-ms-pageable", MissingNode.getInstance())
        .path("itemName")
        .asText("");
    List<Map.Entry<String, Integer>> lists = object.properties().entrySet().stream()
        .filter(e -> isObjectList(forms.read(e.getValue())))
        .filter(e -> object.properties().size() == 1 || !NO_ITEMS.contains(e.getKey()))
        .toList();
    List<Map.Entry<String, Integer>> named = lists.stream()
        .filter(
            e -> itemName.isEmpty() ? ITEMS.contains(e.getKey()) : e.getKey().equals(itemName))
        .toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    return lists.size() == 1 ? lists.get(0) : null;
  }

  private boolean isObjectList(Form form) {
    if (!(form instanceof ListForm list) || list.items().isEmpty()) {
      return false;
    }
    Form item = forms.read(list.items().get(0));
    return item instanceof ObjectForm || item instanceof UnionForm || item instanceof MapForm;
  }

  /** How a search gets to its next page; null when there is one page, or it is no search. */
  @Nullable
  Paging paging(Operation operation, List<Field> fields, Output output) {
    return output.items() ? paging.detect(operation, fields, output) : null;
  }

  /** Status to schema of the error's JSON body. */
  Map<String, Integer> errors(Operation operation) {
    Map<String, Integer> errors = new LinkedHashMap<>();
    for (Response response : operation.responses()) {
      if (!response.success() && !response.status().startsWith("3")) {
        MediaTypes.preferred(response.content())
            .filter(m -> MediaTypes.family(m) == Family.JSON)
            .map(MediaType::schema)
            .ifPresent(s -> s.ifPresent(id -> errors.put(response.status(), id)));
      }
    }
    return errors;
  }

  /** The same schema in another notation is nothing that callers miss. */
  void untold(List<MediaType> content, MediaType chosen, String what) {
    for (MediaType other : content) {
      if (MediaTypes.family(other) != MediaTypes.family(chosen)
          && !other.schema().equals(chosen.schema())) {
        approximations.tell(
            Approximations.MEDIA_TYPE,
            other.origin(),
            "The " + what + " is offered as " + chosen.name() + ", not also as " + other.name()
                + '.');
      }
    }
  }
}
