package io.raccordo.runtime;

/**
 * When calls of an older API version are served by the newest one that is alive: through the
 * module's bindings and upgrades, under the same class. More may come.
 */
public enum SwitchOver {
  /** When the connector was built in the knowledge that the older one is retired. */
  RETIRED,

  /** When the day on which the older one ends is over everywhere on earth. */
  SUNSET,

  /**
   * When the vendor answers 410 (RFC 9110, section 15.5.11): the call was refused, so it is made
   * once more. Not when its content cannot be read a second time.
   */
  GONE
}
