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

  /**
   * What this module would have answered.
   *
   * @param newer the module that serves it
   * @param output what that one answered
   * @param <N> its Java type
   * @return the output as this module promises it
   * @throws InvalidConfigurationException when this module is not carried over to the other
   * @throws DataException when a value is missing, or a conversion would lose something
   */
  public <N> O downgrade(ActionModule<N> newer, N output) {
    return outputType().read(downgraded(newer, newer.outputType().write(output)));
  }

  @Override
  JsonType<O> outputType() {
    return output;
  }
}
