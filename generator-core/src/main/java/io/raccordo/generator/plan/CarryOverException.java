package io.raccordo.generator.plan;

/** JSON cannot be carried over without inventing or losing something. */
public final class CarryOverException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String pointer;

  CarryOverException(String pointer, String problem) {
    super(pointer + ' ' + problem);
    this.pointer = pointer;
  }

  /** JSON Pointer to the value. */
  public String pointer() {
    return pointer;
  }
}
