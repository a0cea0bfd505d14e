package io.raccordo.runtime.json;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one JSON form and one Java type stand for each other. Types are immutable and safe for use by
 * many threads; {@link JsonTypes} has those of the JDK's types, and each generated class has its
 * own as {@code TYPE}.
 *
 * @param <T> the Java type
 */
public abstract class JsonType<T> {
  private final String name;

  /**
   * For subclasses.
   *
   * @param name what a reader of an error message calls this form, for example {@code date-time}
   */
  protected JsonType(String name) {
    this.name = name;
  }

  /**
   * A type for a generated view over a JSON object.
   *
   * @param view makes the view; reads nothing yet
   * @param <T> the view
   * @return the type
   */
  public static <T extends JsonObjectView> JsonType<T> object(Function<ObjectNode, T> view) {
    return new ObjectType<>(view);
  }

  /**
   * Whether {@link #read} would read this JSON. Objects are not looked into.
   *
   * @param json any JSON
   * @return true when it has the form of this type
   */
  public abstract boolean accepts(JsonNode json);

  /**
   * Reads a value.
   *
   * @param json the JSON to read, of this form
   * @return the value; it may share {@code json}, which must not be changed afterwards
   * @throws MemberFormException when the JSON has another form
   */
  public abstract T read(JsonNode json);

  /**
   * Writes a value.
   *
   * @param value the value to write
   * @return its JSON, which may be shared with the value and must not be changed
   */
  public abstract JsonNode write(T value);

  /**
   * What this form is called in messages.
   *
   * @return the name
   */
  public final String name() {
    return name;
  }

  /** {@return the name of the type} */
  @Override
  public final String toString() {
    return name;
  }

  /**
   * The error of {@link #read} for JSON of another form.
   *
   * @param found the JSON
   * @return the error, to be thrown; it does not repeat the value
   */
  protected final MemberFormException mismatch(JsonNode found) {
    return new MemberFormException(name, found);
  }
}
