package io.raccordo.runtime.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A string of which some values are known by name, the base of generated enumerations. An API may
 * send others at any time: they are kept, and are equal when their text is. Known values are the
 * constants themselves, so that {@code ==} finds them.
 */
public abstract class OpenEnum {
  private final String value;
  private boolean known;

  /**
   * Makes a value.
   *
   * @param value its text in JSON
   */
  protected OpenEnum(String value) {
    this.value = value;
  }

  /**
   * The type of an enumeration.
   *
   * @param maker makes a value that is none of the constants
   * @param constants the known values
   * @param <T> the enumeration
   * @return the type
   */
  @SafeVarargs
  public static <T extends OpenEnum> EnumType<T> type(Function<String, T> maker, T... constants) {
    Map<String, T> known = new LinkedHashMap<>(constants.length * 2);
    for (T constant : constants) {
      ((OpenEnum) constant).known = true;
      known.put(constant.value(), constant);
    }
    return new EnumType<>(maker, known);
  }

  /**
   * The text in JSON.
   *
   * @return the text
   */
  public final String value() {
    return value;
  }

  /**
   * Whether the document that the connector was generated from lists this value.
   *
   * @return true for the constants
   */
  public final boolean isKnown() {
    return known;
  }

  /** {@return whether the other is of the same enumeration and has the same text} */
  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof OpenEnum that
        && that.getClass() == getClass()
        && that.value.equals(value);
  }

  /** {@return a hash of the text} */
  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** {@return the text in JSON} */
  @Override
  public final String toString() {
    return value;
  }

  /**
   * The type of an enumeration.
   *
   * @param <T> the enumeration
   */
  public static final class EnumType<T extends OpenEnum> extends JsonType<T> {
    private final Function<String, T> maker;
    private final Map<String, T> constants;

    private EnumType(Function<String, T> maker, Map<String, T> constants) {
      super("string");
      this.maker = maker;
      this.constants = constants;
    }

    /**
     * The value with a text.
     *
     * @param value the text in JSON
     * @return the constant when it is known, otherwise a new value
     */
    public T of(String value) {
      T constant = constants.get(value);
      return constant == null ? maker.apply(value) : constant;
    }

    @Override
    public boolean accepts(JsonNode json) {
      return json.isString();
    }

    @Override
    public T read(JsonNode json) {
      if (!json.isString()) {
        throw mismatch(json);
      }
      return of(json.stringValue());
    }

    @Override
    public JsonNode write(T value) {
      return JsonNodeFactory.instance.stringNode(value.value());
    }
  }
}
