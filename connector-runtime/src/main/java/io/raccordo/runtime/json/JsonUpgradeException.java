package io.raccordo.runtime.json;

/** A step of a {@link JsonUpgrade} cannot be made. It never repeats a value. */
public final class JsonUpgradeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;

  JsonUpgradeException(String place, String problem) {
    super(place + " " + problem);
    this.place = place;
  }

  /**
   * Where the step failed.
   *
   * @return a JSON Pointer (RFC 6901)
   */
  public String place() {
    return place;
  }
}
