package demo;

/** A view. */
public final class Order {
  private Order() {}

  /** Who. */
  public String customer() {
    return "";
  }

  /** How many. */
  public long count() {
    return 0;
  }
}
