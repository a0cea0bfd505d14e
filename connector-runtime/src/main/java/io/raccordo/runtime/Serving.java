package io.raccordo.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one revision of a module is served from one API version on, until another serving of the
 * module takes over: by a {@link Binding}, through an {@link Upgrade}, or not any more
 * ({@link Retirement}). Servings of the same API version are alternatives that differ in their
 * conditions. Set up once, in the initialiser of a module, and never changed afterwards.
 *
 * @param <S> the class itself
 */
public abstract class Serving<S extends Serving<S>> {
  private @Nullable String since;
  private final Map<String, String> conditions = new LinkedHashMap<>();
  private List<String> absent = List.of();

  Serving() {}

  /**
   * The API version from which on this holds; without it, from the connector's first.
   *
   * @param version the label of an API version
   * @return this
   */
  public final S since(String version) {
    since = version;
    return self();
  }

  /**
   * A guard: this holds only for inputs in which a member has a certain value. It is checked before
   * anything is sent.
   *
   * @param member the member's name
   * @param literal the value, as text
   * @return this
   */
  public final S when(String member, String literal) {
    conditions.put(member, literal);
    return self();
  }

  /**
   * Members of the input that this API version has no place for, not yet or not any more. What
   * becomes of an input that sets one is for {@link ConnectorBuilder#absentMembers} to say.
   *
   * @param members the members' names
   * @return this
   */
  public final S absent(String... members) {
    absent = List.of(members);
    return self();
  }

  final @Nullable String since() {
    return since;
  }

  final boolean holds(ObjectNode members) {
    if (conditions.isEmpty()) {
      return true;
    }
    for (Map.Entry<String, String> condition : conditions.entrySet()) {
      JsonNode value = members.get(condition.getKey());
      if (value == null || !MemberText.of(value).equals(condition.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** When this holds, for a message. */
  final String condition() {
    return String.join(
        " and ",
        conditions.entrySet().stream()
            .map(condition -> condition.getKey() + " is " + condition.getValue())
            .toList());
  }

  final List<String> absent() {
    return absent;
  }

  @SuppressWarnings("unchecked")
  final S self() {
    return (S) this;
  }
}
