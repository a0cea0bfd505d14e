package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonType;

/**
 * A module that the API calls: a webhook or callback.
 *
 * @param <P> its payload
 */
public final class InstantTriggerModule<P> extends ModuleDescriptor {
  private final JsonType<P> payload;

  private InstantTriggerModule(
      ConnectorDescriptor connector,
      String id,
      int revision,
      String label,
      JsonType<P> payload,
      Serving<?>... servings) {
    super(connector, id, revision, ModuleKind.INSTANT_TRIGGER, label, servings);
    this.payload = payload;
  }

  /**
   * Describes a module.
   *
   * @param connector the connector that it belongs to
   * @param id its id, the same for all revisions
   * @param revision its revision, from 1
   * @param label its name for people
   * @param payload the form of its payload
   * @param servings how the API versions serve it
   * @param <P> its payload
   * @return the module
   */
  public static <P> InstantTriggerModule<P> of(
      ConnectorDescriptor connector,
      String id,
      int revision,
      String label,
      JsonType<P> payload,
      Serving<?>... servings) {
    return new InstantTriggerModule<>(connector, id, revision, label, payload, servings);
  }

  @Override
  JsonType<P> outputType() {
    return payload;
  }
}
