package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Response;
import io.raccordo.generator.model.Schema;
import io.raccordo.generator.plan.OperationContract.Field;
import io.raccordo.generator.plan.OperationContract.Output;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of an operation can show how it is paged. Names are compared in lower case, letters and
 * digits only: {@code page[size]}, {@code pageSize} and {@code page_size} are one.
 */
final class PagingSigns {
  private static final Set<JsonType> PLAIN =
      EnumSet.of(JsonType.STRING, JsonType.INTEGER, JsonType.NUMBER);

  /** Objects of a body that hold what asks for a page. */
  private static final Set<String> HOLDERS =
      Set.of("pagination", "paging", "page", "pages", "pageinfo", "pageoptions", "options", "meta");

  private final Operation operation;
  private final List<Field> fields;
  private final ApiModel model;
  private final ObjectGatherer objects;
  private final @Nullable Integer envelope;
  private final @Nullable Integer item;

  /**
   * The signs of an operation.
   *
   * @param fields what it takes
   * @param output what is taken for its list of items
   */
  PagingSigns(Operation operation, List<Field> fields, ApiModel model, Output output) {
    this.operation = operation;
    this.fields = fields;
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

  /**
   * Whether the operation only reads, whatever it takes: GET does, any other method may change
   * something with each call.
   */
  boolean reads() {
    return operation.key().method() == HttpMethod.GET;
  }

  /**
   * The first of these names that the query takes, or else the body, itself or in an object for
   * paging.
   */
  Optional<Asked> asked(List<String> names) {
    return asked().filter(a -> names.contains(plain(a.name()))).findFirst();
  }

  /** What {@code connector.yaml} calls by its name, or by a JSON Pointer into the body. */
  Optional<Asked> named(String name) {
    return asked()
        .filter(a -> a.name().equals(name) || a.pointer().equals(name))
        .findFirst();
  }

  /** All that may ask for a page: the query's first, as the document orders them. */
  Stream<Asked> asked() {
    return Stream.of(
            fields.stream().filter(PagingSigns::inQuery).map(f -> new Asked(f, "", f.schema())),
            fields.stream()
                .filter(f -> f.parameter() == null)
                .map(f -> new Asked(f, "", f.schema())),
            fields.stream()
                .filter(f -> f.parameter() == null && HOLDERS.contains(plain(f.name())))
                .flatMap(this::inside))
        .flatMap(all -> all)
        .filter(
            asked -> asked.field().parameter() != null || isPlain(model.resolved(asked.schema())));
  }

  private static boolean inQuery(Field field) {
    Parameter parameter = field.parameter();
    return parameter != null && parameter.in() == Parameter.In.QUERY;
  }

  private Stream<Asked> inside(Field holder) {
    Schema schema = model.resolved(holder.schema());
    return objects.isObject(schema)
        ? objects.gather(schema).properties().entrySet().stream()
            .map(e -> new Asked(holder, UpgradePlanner.pointer(e.getKey()), e.getValue()))
        : Stream.empty();
  }

  /**
   * What asks for a page.
   *
   * @param field the member of the input
   * @param inside JSON Pointer within that member; empty for the member itself
   * @param schema what it takes
   */
  record Asked(Field field, String inside, int schema) {

    /** Its name on the wire. */
    String name() {
      List<String> tokens = UpgradePlanner.tokens(inside);
      return tokens.isEmpty() ? field.name() : tokens.get(tokens.size() - 1);
    }

    /** Where it is in the body. */
    String pointer() {
      return UpgradePlanner.pointer(field.name()) + inside;
    }

    /** Who takes it, for reasons. */
    String taker() {
      return field.parameter() == null ? "the body" : "the query";
    }

    /** How reasons call it. */
    String called() {
      return inside.isEmpty() ? name() : pointer();
    }
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

  /** Whether only text is taken. */
  boolean isText(Asked asked) {
    return model.resolved(asked.schema()).isOnly(JsonType.STRING);
  }

  /** Whether numbers are taken: parameters are often not typed so, members of bodies are. */
  boolean counts(Asked asked) {
    return asked.field().parameter() != null
        || !model.resolved(asked.schema()).types().contains(JsonType.STRING);
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

  /** Where the numbers of a page or item begin, by the default or else the minimum. */
  Optional<Long> begin(Asked asked) {
    JsonNode preset = new Presets(model).of(asked.schema());
    if (preset != null && preset.canConvertToLong()) {
      return Optional.of(preset.asLong());
    }
    BigDecimal least = model.resolved(asked.schema()).bounds().minimum();
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
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
