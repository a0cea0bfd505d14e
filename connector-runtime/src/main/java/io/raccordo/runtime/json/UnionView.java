package io.raccordo.runtime.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value of one of several forms, the base of generated unions. Each form has an accessor
 * {@code asX()} that answers null when the value has another form, and a factory
 * {@code ofX(value)}; {@link #value()} gives the value in the form it has, for pattern matching. An
 * API may send a form that nobody knew of: all accessors then answer null, and the JSON is kept.
 */
public abstract class UnionView {
  private final JsonNode json;

  /**
   * Makes a view.
   *
   * @param json the value; it must not be changed afterwards
   */
  protected UnionView(JsonNode json) {
    this.json = json;
  }

  /**
   * The type of a union.
   *
   * @param view makes the view; reads nothing yet
   * @param <T> the union
   * @return the type
   */
  public static <T extends UnionView> JsonType<T> type(Function<JsonNode, T> view) {
    return new Type<>(view);
  }

  /**
   * The value in the form it has: what the first {@code asX()} answers that is not null.
   *
   * @return the value; JSON ({@link JsonNode}) when it has no known form
   */
  public abstract Object value();

  /**
   * The JSON of a value that is of one form, with the member that says so where the value leaves it
   * out.
   *
   * @param type the form
   * @param value the value
   * @param member the member that tells the forms apart (OpenAPI: discriminator)
   * @param text what the member says for this form
   * @param <T> the form's Java type
   * @return the JSON
   */
  protected static <T> JsonNode tagged(JsonType<T> type, T value, String member, String text) {
    JsonNode json = type.write(value);
    if (!(json instanceof ObjectNode object) || object.has(member)) {
      return json;
    }
    ObjectNode tagged = object.objectNode();
    tagged.put(member, text);
    tagged.setAll(object);
    return tagged;
  }

  /**
   * The value as JSON.
   *
   * @return a copy, the caller's own
   */
  public final JsonNode toJson() {
    return json.deepCopy();
  }

  /**
   * The value, when it is of that JSON form.
   *
   * @param type the form
   * @param <T> its Java type
   * @return the value, or null
   */
  protected final <T> @Nullable T as(JsonType<T> type) {
    return type.accepts(json) ? type.read(json) : null;
  }

  /**
   * The value, when it is an object in which a member says that it is of this form.
   *
   * @param type the form
   * @param member the member that tells the forms apart (OpenAPI: discriminator)
   * @param texts what the member says for this form
   * @param <T> its Java type
   * @return the value, or null
   */
  protected final <T> @Nullable T asTagged(JsonType<T> type, String member, String... texts) {
    String tag = json.path(member).stringValue("");
    for (String text : texts) {
      if (text.equals(tag)) {
        return as(type);
      }
    }
    return null;
  }

  /**
   * The value, when it is an object that has all of some members.
   *
   * @param type the form
   * @param members the names of members that only this form has
   * @param <T> its Java type
   * @return the value, or null
   */
  protected final <T> @Nullable T asHaving(JsonType<T> type, String... members) {
    for (String member : members) {
      if (!json.has(member)) {
        return null;
      }
    }
    return as(type);
  }

  /**
   * The first form that fits.
   *
   * @param forms what the accessors answer, the most specific form first
   * @return the first that is not null, otherwise the JSON
   */
  protected final Object firstOf(@Nullable Object... forms) {
    for (Object form : forms) {
      if (form != null) {
        return form;
      }
    }
    return toJson();
  }

  /** {@return whether the other is of the same union and has equal JSON} */
  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof UnionView view
        && view.getClass() == getClass()
        && view.json.equals(json);
  }

  /** {@return a hash of the JSON} */
  @Override
  public final int hashCode() {
    return json.hashCode();
  }

  /** {@return the class and the kind of JSON, without the value} */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + json.getNodeType() + "]";
  }

  private static final class Type<T extends UnionView> extends JsonType<T> {
    private final Function<JsonNode, T> view;

    Type(Function<JsonNode, T> view) {
      super("union");
      this.view = view;
    }

    @Override
    public boolean accepts(JsonNode json) {
      return !json.isNull() && !json.isMissingNode();
    }

    @Override
    public T read(JsonNode json) {
      return view.apply(json);
    }

    @Override
    public JsonNode write(T value) {
      return ((UnionView) value).json;
    }
  }
}
