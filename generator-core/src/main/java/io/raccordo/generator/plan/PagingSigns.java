package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Response;
import io.raccordo.generator.model.Schema;
import io.raccordo.generator.plan.OperationContract.Output;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of an operation can show how it is paged. Names are compared in lower case, letters and
 * digits only: {@code page[size]}, {@code pageSize} and {@code page_size} are one.
 */
final class PagingSigns {
  private static final Set<JsonType> PLAIN =
      EnumSet.of(JsonType.STRING, JsonType.INTEGER, JsonType.NUMBER);

  private final Operation operation;
  private final ApiModel model;
  private final ObjectGatherer objects;
  private final @Nullable Integer envelope;
  private final @Nullable Integer item;

  /**
   * The signs of an operation.
   *
   * @param output what is taken for its list of items
   */
  PagingSigns(Operation operation, ApiModel model, Output output) {
    this.operation = operation;
    this.model = model;
    this.objects = new ObjectGatherer(model);
    this.envelope = output.itemsPointer().isEmpty() ? null : output.schema();
    Integer list = output.list();
    this.item =
        list == null ? null : OperationReader.boxed(model.resolved(list).array().items());
  }

  Operation operation() {
    return operation;
  }

  boolean hasLinkHeader() {
    return operation.responses().stream()
        .filter(Response::success)
        .anyMatch(r -> r.headers().keySet().stream().anyMatch("Link"::equalsIgnoreCase));
  }

  /** The first query parameter that has one of these names. */
  Optional<Parameter> query(List<String> names) {
    return operation.parameters().stream()
        .filter(p -> p.in() == Parameter.In.QUERY && names.contains(plain(p.name())))
        .findFirst();
  }

  /** The query parameter of exactly this name. */
  Optional<Parameter> named(String name) {
    return operation.parameters().stream()
        .filter(p -> p.in() == Parameter.In.QUERY && p.name().equals(name))
        .findFirst();
  }

  /** Whether the body around the items declares a member, by its JSON Pointer. */
  boolean has(String pointer) {
    return declares(envelope, pointer);
  }

  /** Whether items declare a member, by its JSON Pointer. */
  boolean hasInItem(String pointer) {
    return declares(item, pointer);
  }

  private boolean declares(@Nullable Integer root, String pointer) {
    Integer id = root;
    for (String token : UpgradePlanner.tokens(pointer)) {
      Schema at = id == null ? null : model.resolved(id);
      if (at == null || !objects.isObject(at)) {
        return false;
      }
      id = objects.gather(at).properties().get(token);
    }
    return id != null;
  }

  /** Whether a parameter takes text. */
  boolean isText(Parameter parameter) {
    return model.resolved(parameter.schema()).isOnly(JsonType.STRING);
  }

  /** A text or number of the body around the items. */
  Optional<Found> value(String pointer) {
    return find(envelope, pointer).filter(found -> isPlain(found.schema()));
  }

  /** The first of these places of the body around the items that is a boolean. */
  Optional<Found> flag(List<String> pointers) {
    return pointers.stream()
        .flatMap(pointer -> find(envelope, pointer).stream())
        .filter(found -> found.schema().isOnly(JsonType.BOOLEAN))
        .findFirst();
  }

  /** A text or number of each item. */
  Optional<Found> ofItem(String pointer) {
    return find(item, pointer).filter(found -> isPlain(found.schema()));
  }

  /** Where a parameter's numbers begin, by its default or else its minimum. */
  Optional<Long> begin(Parameter parameter) {
    JsonNode preset = new Presets(model).of(parameter.schema());
    if (preset != null && preset.canConvertToLong()) {
      return Optional.of(preset.asLong());
    }
    BigDecimal least = model.resolved(parameter.schema()).bounds().minimum();
    return least == null ? Optional.empty() : Optional.of(least.longValue());
  }

  private static boolean isPlain(Schema schema) {
    return !schema.types().isEmpty() && PLAIN.containsAll(schema.types());
  }

  /**
   * A member.
   *
   * @param pointer where it is, as the document spells it
   */
  record Found(String pointer, Schema schema) {

    /** Whether the document says that the text is an address. */
    boolean isAddress() {
      String format = schema.format() == null ? "" : schema.format();
      String text = schema.annotations().description();
      return format.startsWith("uri")
          || format.equals("url")
          || (text != null
              && text.toLowerCase(Locale.ROOT).matches("(?s).*\\b(ur[il]s?|link)\\b.*"));
    }
  }

  private Optional<Found> find(@Nullable Integer root, String pointer) {
    if (root == null) {
      return Optional.empty();
    }
    StringBuilder found = new StringBuilder();
    int id = root;
    for (String token : pointer.split("/", -1)) {
      Schema at = model.resolved(id);
      if (!objects.isObject(at)) {
        return Optional.empty();
      }
      var match = objects.gather(at).properties().entrySet().stream()
          .filter(e -> plain(e.getKey()).equals(token))
          .findFirst();
      if (match.isEmpty()) {
        return Optional.empty();
      }
      found.append(UpgradePlanner.pointer(match.get().getKey()));
      id = match.get().getValue();
    }
    return Optional.of(new Found(found.toString(), model.resolved(id)));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
