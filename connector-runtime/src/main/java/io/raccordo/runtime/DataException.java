package io.raccordo.runtime;

import java.util.List;

/**
 * The data was refused (status 400, 422 and other 4xx), or the response is not what the module
 * promises.
 */
public class DataException extends ApiException {
  private static final long serialVersionUID = 1L;

  DataException(Failure failure) {
    super(failure);
  }

  /**
   * What the server says is wrong with which part of the data: the list that RFC 9457 shows in its
   * section 3, and the forms that are common besides.
   *
   * @return the violations in the server's order, none when it names none
   */
  public final List<Violation> violations() {
    return Violations.in(body());
  }
}
