package io.raccordo.generator.plan;

import io.raccordo.generator.diff.Selector;
import io.raccordo.generator.diff.Selectors;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Encoding;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.MediaType;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.RequestBody;
import io.raccordo.generator.naming.JavaNames;
import io.raccordo.generator.plan.Binding.Body;
import io.raccordo.generator.plan.Binding.PartEncoding;
import io.raccordo.generator.plan.Form.ObjectForm;
import io.raccordo.generator.plan.MediaTypes.Family;
import io.raccordo.generator.plan.OperationContract.Field;
import io.raccordo.generator.plan.OperationContract.Output;
import io.raccordo.generator.plan.OperationContract.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@link OperationContract} of the operations of one API version. */
final class OperationReader {
  private final ApiModel model;
  private final FormReader forms;
  private final Selectors selectors;
  private final AnswerReader answers;
  private final Presets presets;

  OperationReader(
      FormReader forms, Selectors selectors, StatedPagings stated, Approximations approximations) {
    this.selectors = selectors;
    this.model = forms.model();
    this.forms = forms;
    this.answers = new AnswerReader(forms, stated, approximations);
    this.presets = new Presets(model);
  }

  OperationContract read(Operation operation) {
    return read(operation, null);
  }

  /**
   * The contract with the request body of one family, where the operation takes several; null for
   * the preferred one.
   */
  OperationContract read(Operation operation, @Nullable Family spoken) {
    List<Field> fields = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    operation.parameters().stream()
        .filter(p -> operation.key().kind() != OperationKey.Kind.PATH || !selectors.carriedBy(p))
        .sorted(Comparator.comparing(Parameter::in))
        .forEach(p -> fields.add(parameter(p, taken)));
    RequestBody request = operation.requestBody();
    Body body = Body.NO_BODY;
    Integer schema = null;
    Integer whole = null;
    if (request != null
        && !request.content().isEmpty()
        && operation.key().kind() == OperationKey.Kind.PATH) {
      MediaType media = request.content().stream()
          .filter(m -> MediaTypes.family(m) == spoken)
          .findFirst()
          .orElseGet(() -> MediaTypes.preferred(request.content()).orElseThrow());
      if (spoken == null) {
        answers.untold(request.content(), media, "request body");
      }
      Form form = media.schema().isPresent()
          ? forms.read(media.schema().getAsInt())
          : new Form.AnyForm(null);
      schema = boxed(media.schema());
      if (isMembers(media, form)) {
        body = members(media, (ObjectForm) form, request.required(), fields, taken);
      } else {
        whole = schema;
        body = new Body(wholeKind(media), media.name(), Map.of(), Map.of(), true);
      }
    }
    Output output = answers.output(operation, fields);
    return new OperationContract(
        model,
        operation,
        fields,
        body,
        schema,
        whole,
        output,
        answers.paging(operation, fields, output),
        answers.errors(operation),
        selection(operation));
  }

  /** What selects the API version is sent by the binding, and no member. */
  private @Nullable Selection selection(Operation operation) {
    Selector selector = selectors.sent();
    return selector == null
        ? null
        : operation.parameters().stream()
            .filter(p -> p.in() == Parameter.In.PATH && selector.carriedBy(p))
            .findFirst()
            .map(p -> new Selection(p, selector.value()))
            .orElse(null);
  }

  private static boolean isMembers(MediaType media, Form form) {
    Family family = MediaTypes.family(media);
    return form instanceof ObjectForm && family != Family.BINARY && family != Family.TEXT;
  }

  private static Body.Kind wholeKind(MediaType media) {
    return switch (MediaTypes.family(media)) {
      case JSON -> Body.Kind.JSON_WHOLE;
      case FORM -> Body.Kind.FORM;
      case MULTIPART -> Body.Kind.MULTIPART;
      case BINARY -> Body.Kind.BINARY;
      case TEXT -> Body.Kind.TEXT;
    };
  }

  private Field parameter(Parameter parameter, Set<String> taken) {
    String key = parameter.name();
    if (!taken.add(key)) {
      key = key + "In" + JavaNames.pascal(parameter.in().name());
      taken.add(key);
    }
    return new Field(
        key,
        parameter,
        parameter.name(),
        parameter.schema(),
        parameter.required(),
        false,
        presets.of(parameter.schema()));
  }

  private Body members(
      MediaType media,
      ObjectForm object,
      boolean bodyRequired,
      List<Field> fields,
      Set<String> taken) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, PartEncoding> encodings = new LinkedHashMap<>();
    object.properties().forEach((name, schema) -> {
      if (model.resolved(schema).annotations().readOnly()) {
        return;
      }
      String key = name;
      if (!taken.add(key)) {
        key = "body" + JavaNames.pascal(name);
        taken.add(key);
        names.put(key, name);
      }
      Encoding encoding = media.encodings().get(name);
      if (encoding != null && MediaTypes.family(media) != Family.JSON) {
        encodings.put(key, presets.encoding(encoding));
      }
      boolean inside = object.required().contains(name);
      fields.add(
          new Field(key, null, name, schema, bodyRequired && inside, inside, presets.of(schema)));
    });
    Body.Kind kind = switch (MediaTypes.family(media)) {
      case FORM -> Body.Kind.FORM;
      case MULTIPART -> Body.Kind.MULTIPART;
      default -> Body.Kind.JSON_MEMBERS;
    };
    return new Body(kind, media.name(), names, encodings, false);
  }

  static @Nullable Integer boxed(OptionalInt id) {
    return id.isPresent() ? id.getAsInt() : null;
  }

  /** Whether a schema admits nothing but text, for the parameters of paging. */
  static boolean isText(ApiModel model, int schema) {
    return model.resolved(schema).isOnly(JsonType.STRING);
  }
}
