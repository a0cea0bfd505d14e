package io.raccordo.runtime.json;

/** A step of a {@link JsonUpgrade} cannot be made. It never repeats a value. */
public final class JsonUpgradeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final boolean missing;

  JsonUpgradeException(String place, String problem, boolean missing) {
    super(place + " " + problem);
    this.place = place;
    this.missing = missing;
  }

  /**
   * Where the step failed.
   *
   * @return a JSON Pointer (RFC 6901)
   */
  public String place() {
    return place;
  }

  /**
   * Whether a value that must be there is not.
   *
   * @return false when a value is there and cannot be converted without loss
   */
  public boolean isMissing() {
    return missing;
  }
}
