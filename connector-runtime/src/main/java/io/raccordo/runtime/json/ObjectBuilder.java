package io.raccordo.runtime.json;

import tools.jackson.databind.node.ObjectNode;

/**
 * The base of generated builders. What is required is not checked here: that depends on the API
 * version, and is checked when the value is sent.
 *
 * @param <B> the builder itself
 * @param <T> what it builds
 */
public abstract class ObjectBuilder<B extends ObjectBuilder<B, T>, T extends JsonObjectView>
    extends MemberSetter<B> {
  private final JsonType<T> type;

  /**
   * Makes an empty builder.
   *
   * @param type the type of what it builds
   */
  protected ObjectBuilder(JsonType<T> type) {
    this.type = type;
  }

  /**
   * Builds the value. The builder can be used on.
   *
   * @return a value that later changes of the builder do not reach
   */
  public final T build() {
    ObjectNode copy = members().objectNode();
    copy.setAll(members());
    return type.read(copy);
  }
}
