package demo;

import java.util.List;

/** A view. */
public final class Order {
  private Order() {}

  /** What. */
  public List<String> lines() {
    return List.of();
  }

  /** What. */
  public Order lines(List<String> lines) {
    return this;
  }
}
