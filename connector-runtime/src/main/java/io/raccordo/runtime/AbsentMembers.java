package io.raccordo.runtime;

/**
 * What becomes of a call whose input sets a member that the API version called has no place for,
 * because it lost them or does not have them yet. More may come.
 */
public enum AbsentMembers {
  /** Nothing is sent, and an {@link InvalidConfigurationException} names the members. */
  REFUSE,

  /**
   * The call is made without them, as if they were not set. Each is logged once a connector, module
   * and API version, as a warning.
   */
  LEAVE_OUT
}
