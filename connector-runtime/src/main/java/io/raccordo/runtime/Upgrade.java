package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonUpgrade;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The carry-over of a revision to the module that serves it now: the input is changed into the
 * other module's, and what comes back is changed into what this module promises. For a search, the
 * output is each item; for an instant trigger, only the payload is changed, and this in both
 * directions.
 */
public final class Upgrade extends Serving<Upgrade> {
  private final Supplier<ModuleDescriptor> target;
  private JsonUpgrade input = JsonUpgrade.same();
  private JsonUpgrade output = JsonUpgrade.same();
  private @Nullable JsonUpgrade payload;
  private List<String> asked = List.of();

  private Upgrade(Supplier<ModuleDescriptor> target) {
    this.target = target;
  }

  /**
   * An upgrade.
   *
   * @param target the module that serves instead, of the same kind; asked for when first called,
   *     because modules may serve each other in different API versions
   * @return the upgrade
   */
  public static Upgrade to(Supplier<ModuleDescriptor> target) {
    return new Upgrade(target);
  }

  /**
   * How the input becomes the target's.
   *
   * @param change the change of the input's members
   * @return this
   */
  public Upgrade input(JsonUpgrade change) {
    input = change;
    return this;
  }

  /**
   * How the target's output becomes this module's.
   *
   * @param change the change of the output
   * @return this
   */
  public Upgrade output(JsonUpgrade change) {
    output = change;
    return this;
  }

  /**
   * Of an instant trigger: how a payload in the form of this module becomes the target's, for
   * handlers of the target that get what an older API version sends.
   *
   * @param change the change of the payload
   * @return this
   */
  public Upgrade payload(JsonUpgrade change) {
    payload = change;
    return this;
  }

  /**
   * Members of the target's input that only a person can supply (verdict RECONFIGURE):
   * {@link ConnectorBuilder#reconfigure} does it.
   *
   * @param members the members' names
   * @return this
   */
  public Upgrade asks(String... members) {
    asked = List.of(members);
    return this;
  }

  ModuleDescriptor target() {
    return target.get();
  }

  JsonUpgrade input() {
    return input;
  }

  JsonUpgrade output() {
    return output;
  }

  /** Null where an old payload cannot become a new one. */
  @Nullable
  JsonUpgrade payload() {
    return payload;
  }

  List<String> asked() {
    return asked;
  }
}
