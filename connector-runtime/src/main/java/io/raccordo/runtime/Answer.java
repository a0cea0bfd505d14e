package io.raccordo.runtime;

import io.raccordo.runtime.http.TransportResponse;

/**
 * A response to a call, its body not yet read.
 *
 * @param call what was called
 * @param response what came back
 * @param redactor knows what must not be repeated
 */
record Answer(OutgoingCall call, TransportResponse response, Redactor redactor) {

  boolean isSuccess() {
    return response.status() >= 200 && response.status() < 300;
  }

  @Override
  public String toString() {
    return call + " -> " + response.status();
  }
}
