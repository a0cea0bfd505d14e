package io.raccordo.runtime;

import io.raccordo.runtime.json.MemberSetter;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a call of a module says: its members, by name. A call takes what is set when it begins;
 * later changes do not reach it. For one thread at a time.
 *
 * @param <B> the class itself
 */
public abstract class ModuleInput<B extends ModuleInput<B>> extends MemberSetter<B> {
  ModuleInput() {}

  /**
   * What has been set so far.
   *
   * @return a copy, the caller's own
   */
  public final ObjectNode toJson() {
    return members().deepCopy();
  }

  abstract ModuleDescriptor module();

  /** Takes over what another module's input says. */
  final void take(ModuleInput<?> older) {
    ModuleDescriptor module = older.module();
    Upgrade upgrade = Carriage.between(module, module(), older.current());
    ObjectNode placed =
        new AbsentInputs(AbsentMembers.REFUSE).without(module, upgrade, older.current(), module());
    members().setAll(Carriage.upgraded(module, upgrade, placed));
  }

  /** The members themselves, for a call that takes its own copy. */
  final ObjectNode current() {
    return members();
  }

  /** The members as they are now: values are shared, since they never change. */
  final ObjectNode snapshot() {
    ObjectNode copy = members().objectNode();
    copy.setAll(members());
    return copy;
  }

  /** {@return the class and the names of the members that are set, without their values} */
  @Override
  public final String toString() {
    return getClass().getName() + members().propertyNames();
  }
}
