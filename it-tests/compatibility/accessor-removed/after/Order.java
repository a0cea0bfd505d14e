package demo;

/** A view. */
public final class Order {
  private Order() {}

  /** Who. */
  public String customer() {
    return "";
  }

}
