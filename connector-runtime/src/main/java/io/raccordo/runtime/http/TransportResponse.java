package io.raccordo.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One response, its body not yet read. */
public final class TransportResponse implements AutoCloseable {
  private final int status;
  private final Headers headers;
  private final InputStream body;
  private final @Nullable URI address;

  /**
   * Makes a response.
   *
   * @param status the status code
   * @param headers the header fields
   * @param body the body's bytes as they come, empty when there are none
   */
  public TransportResponse(int status, Headers headers, InputStream body) {
    this(status, headers, body, null);
  }

  private TransportResponse(int status, Headers headers, InputStream body, @Nullable URI address) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.address = address;
  }

  /**
   * The response with where it came from.
   *
   * @param uri the address that was asked last
   * @return the changed response, with the same body
   */
  public TransportResponse withAddress(URI uri) {
    return new TransportResponse(status, headers, body, uri);
  }

  /**
   * Where it came from, after redirects.
   *
   * @return the address, empty when whoever made the response did not say
   */
  public Optional<URI> address() {
    return Optional.ofNullable(address);
  }

  /**
   * The status code (RFC 9110, section 15).
   *
   * @return the code, 100 to 599
   */
  public int status() {
    return status;
  }

  /**
   * The header fields.
   *
   * @return the header fields
   */
  public Headers headers() {
    return headers;
  }

  /**
   * The body's bytes as they come.
   *
   * @return the stream, to be read once
   */
  public InputStream body() {
    return body;
  }

  /** Ends the response, also when its body was not read to the end. */
  @Override
  public void close() throws IOException {
    body.close();
  }
}
