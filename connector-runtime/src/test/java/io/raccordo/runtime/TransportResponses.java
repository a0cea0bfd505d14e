package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.TransportResponse;
import java.io.InputStream;

/** Responses without a server. */
final class TransportResponses {
  private TransportResponses() {}

  static TransportResponse empty(int status) {
    return new TransportResponse(status, Headers.empty(), InputStream.nullInputStream());
  }
}
