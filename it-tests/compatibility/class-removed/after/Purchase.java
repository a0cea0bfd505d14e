package demo;

/** A view. */
public final class Purchase {
  private Purchase() {}

  /** Who. */
  public String customer() {
    return "";
  }

  /** How many. */
  public long count() {
    return 0;
  }
}
