package demo;

/** A view. */
public final class Order {
  private Order() {}

  /** Who. */
  public String customer() {
    return "";
  }

  /** How many. */
  public int count() {
    return 0;
  }
}
