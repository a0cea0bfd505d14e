package demo;

/** Told of orders. */
public interface Listener {
  /** One came. */
  void came(String order);

  /** One went. */
  void went(String order);
}
