package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonType;

/**
 * A module that creates, reads, changes or deletes.
 *
 * @param <O> its output
 */
public final class ActionModule<O> extends ModuleDescriptor {
  private final JsonType<O> output;

  private ActionModule(
      ConnectorDescriptor connector,
      String id,
      int revision,
      String label,
      JsonType<O> output,
      Serving<?>... servings) {
    super(connector, id, revision, ModuleKind.ACTION, label, servings);
    this.output = output;
  }

  /**
   * Describes a module.
   *
   * @param connector the connector that it belongs to
   * @param id its id, the same for all revisions
   * @param revision its revision, from 1
   * @param label its name for people
   * @param output the form of its output
   * @param servings how the API versions serve it
   * @param <O> its output
   * @return the module
   */
  public static <O> ActionModule<O> of(
      ConnectorDescriptor connector,
      String id,
      int revision,
      String label,
      JsonType<O> output,
      Serving<?>... servings) {
    return new ActionModule<>(connector, id, revision, label, output, servings);
  }

  @Override
  JsonType<O> outputType() {
    return output;
  }
}
