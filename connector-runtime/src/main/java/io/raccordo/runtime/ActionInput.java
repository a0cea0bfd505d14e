package io.raccordo.runtime;

/**
 * The base of the inputs of actions.
 *
 * @param <B> the class itself
 * @param <O> the module's output
 */
public abstract class ActionInput<B extends ActionInput<B, O>, O> extends ModuleInput<B> {
  private final ActionModule<O> module;

  /**
   * An input in which nothing is set.
   *
   * @param module the module that it is for
   */
  protected ActionInput(ActionModule<O> module) {
    this.module = module;
  }

  /**
   * An input that says what another module's says.
   *
   * @param module the module that it is for
   * @param older an input of a module that this one serves; it stays as it is
   * @throws InvalidConfigurationException when the other module is not carried over to this one,
   *     not for these values, or sets a member that this one has no place for
   * @throws DataException when a conversion would lose something
   */
  protected ActionInput(ActionModule<O> module, ModuleInput<?> older) {
    this.module = module;
    take(older);
  }

  @Override
  final ActionModule<O> module() {
    return module;
  }
}
