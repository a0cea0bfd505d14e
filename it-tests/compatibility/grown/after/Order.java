package demo;

/** A view. */
public final class Order {
  private Order() {}

  /** Who.
   *
   * @deprecated gone
   */
  @Deprecated
  public String customer() {
    return "";
  }

  /** Another. */
  public String state() {
    return "";
  }

  /** How many. */
  public long count() {
    return 0;
  }
}
