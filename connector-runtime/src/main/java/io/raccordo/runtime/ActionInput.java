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

  final ActionModule<O> module() {
    return module;
  }
}
