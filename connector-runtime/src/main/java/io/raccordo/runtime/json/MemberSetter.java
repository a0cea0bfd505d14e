package io.raccordo.runtime.json;

import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The base of all that collects members of a JSON object: builders of generated types and inputs of
 * modules. For one thread at a time.
 *
 * @param <B> the class itself
 */
public abstract class MemberSetter<B extends MemberSetter<B>> {
  private final ObjectNode members = JsonNodeFactory.instance.objectNode();

  /** For subclasses. */
  protected MemberSetter() {}

  /**
   * Sets a member by its name in JSON, for members that have no method of their own.
   *
   * @param member the member's name in JSON
   * @param value its JSON; it must not be changed afterwards
   * @return this
   */
  public final B with(String member, JsonNode value) {
    members.set(member, value);
    return self();
  }

  /**
   * Sets a member.
   *
   * @param member the member's name in JSON
   * @param type its form
   * @param value the value
   * @param <T> its Java type
   * @return this
   * @throws NullPointerException when the value is null, which could mean to leave the member as it
   *     is or to erase it
   */
  protected final <T> B set(String member, JsonType<T> type, T value) {
    Objects.requireNonNull(
        value,
        () -> member + " cannot be null: leave it unset, or erase it where it can be erased");
    members.set(member, type.write(value));
    return self();
  }

  /**
   * Sends a JSON null for a member, which erases.
   *
   * @param member the member's name in JSON
   * @return this
   */
  protected final B sendNull(String member) {
    members.set(member, members.nullNode());
    return self();
  }

  /**
   * What has been set so far.
   *
   * @return the members themselves, not a copy
   */
  protected final ObjectNode members() {
    return members;
  }

  @SuppressWarnings("unchecked")
  private B self() {
    return (B) this;
  }
}
