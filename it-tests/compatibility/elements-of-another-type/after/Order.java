package demo;

import java.util.List;

/** A view. */
public final class Order {
  private Order() {}

  /** What. */
  public List<Long> lines() {
    return List.of();
  }

  /** What. */
  public Order lines(List<Long> lines) {
    return this;
  }
}
