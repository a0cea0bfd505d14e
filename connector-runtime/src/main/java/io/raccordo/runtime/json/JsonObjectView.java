package io.raccordo.runtime.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An immutable view over a JSON object, the base of generated types. Nothing is read before it is
 * asked for, and members that the class does not know are kept. Two views are equal when they are
 * of the same class and their JSON is equal.
 */
public abstract class JsonObjectView {
  private final ObjectNode members;

  /**
   * Makes a view.
   *
   * @param members the object to look at; it must not be changed afterwards
   */
  protected JsonObjectView(ObjectNode members) {
    this.members = members;
  }

  /**
   * Whether a member is there, be it null.
   *
   * @param member the member's name in JSON
   * @return false when the sender left it out
   */
  public final boolean has(String member) {
    return members.has(member);
  }

  /**
   * The whole object, with members that this class does not know.
   *
   * @return a copy, the caller's own
   */
  public final ObjectNode toJson() {
    return members.deepCopy();
  }

  /**
   * Reads a member.
   *
   * @param member the member's name in JSON
   * @param type its form
   * @param <T> its Java type
   * @return the value; null when absent or null in JSON
   * @throws MemberFormException when the member has another form
   */
  protected final <T> @Nullable T get(String member, JsonType<T> type) {
    JsonNode json = members.get(member);
    return json == null || json.isNull() ? null : read(member, type, json);
  }

  /**
   * Reads a member that is an array.
   *
   * @param member the member's name in JSON
   * @param element the form of its elements
   * @param <T> the elements' Java type
   * @return the elements, unmodifiable, without those that are null in JSON; empty when the member
   *     is absent or null
   * @throws MemberFormException when the member or an element has another form
   */
  protected final <T> List<T> list(String member, JsonType<T> element) {
    JsonNode json = members.get(member);
    return json == null || json.isNull() ? List.of() : read(member, JsonTypes.list(element), json);
  }

  /**
   * Reads a member that is a dictionary.
   *
   * @param member the member's name in JSON
   * @param element the form of its values
   * @param <T> the values' Java type
   * @return the entries in the sender's order, unmodifiable, without those that are null in JSON;
   *     empty when the member is absent or null
   * @throws MemberFormException when the member or a value has another form
   */
  protected final <T> Map<String, T> map(String member, JsonType<T> element) {
    JsonNode json = members.get(member);
    return json == null || json.isNull() ? Map.of() : read(member, JsonTypes.map(element), json);
  }

  /**
   * Reads the members that are none of the named ones, as a dictionary.
   *
   * @param element the form of their values
   * @param named the members that have accessors of their own
   * @param <T> the values' Java type
   * @return the entries in the sender's order, unmodifiable, without those that are null in JSON
   * @throws MemberFormException when a value has another form
   */
  protected final <T> Map<String, T> others(JsonType<T> element, String... named) {
    ObjectNode rest = members.objectNode();
    rest.setAll(members);
    rest.remove(List.of(named));
    try {
      return JsonTypes.map(element).read(rest);
    } catch (MemberFormException e) {
      throw e.of(getClass());
    }
  }

  /**
   * The same JSON seen as another class: for API versions that answer something else in this place.
   *
   * @param type the other class's type
   * @param <T> the other class
   * @return a view over the same members
   */
  protected final <T extends JsonObjectView> T as(JsonType<T> type) {
    return type.read(members);
  }

  private <T> T read(String member, JsonType<T> type, JsonNode json) {
    try {
      return type.read(json);
    } catch (MemberFormException e) {
      throw e.within(member).of(getClass());
    }
  }

  final ObjectNode members() {
    return members;
  }

  /** {@return whether the other is a view of the same class over equal JSON} */
  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof JsonObjectView view
        && view.getClass() == getClass()
        && view.members.equals(members);
  }

  /** {@return a hash of the JSON} */
  @Override
  public final int hashCode() {
    return members.hashCode();
  }

  /** {@return the class and the names of the members that are there, without their values} */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + members.propertyNames();
  }
}
