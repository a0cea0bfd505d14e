package io.raccordo.runtime.json;

import org.jspecify.annotations.Nullable;
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
   * @param value the value; null sends a JSON null, which erases
   * @param <T> its Java type
   * @return this
   */
  protected final <T> B set(String member, JsonType<T> type, @Nullable T value) {
    members.set(member, value == null ? members.nullNode() : type.write(value));
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
