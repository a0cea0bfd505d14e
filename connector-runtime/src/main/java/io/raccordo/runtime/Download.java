package io.raccordo.runtime;

import io.raccordo.runtime.http.TransportResponse;
import io.raccordo.runtime.json.JsonType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Bytes that an API sends, as they come. Must be closed. */
public final class Download implements AutoCloseable {
  /** Marks modules that answer bytes. */
  public static final JsonType<Download> TYPE = new DownloadType();

  private final TransportResponse response;

  Download(TransportResponse response) {
    this.response = response;
  }

  /**
   * The bytes.
   *
   * @return the stream, to be read once
   */
  public InputStream stream() {
    return response.body();
  }

  /**
   * How many bytes there are.
   *
   * @return the number, or -1 when the server did not say
   */
  public long length() {
    return ContentHeaders.length(response.headers());
  }

  /**
   * The media type of the bytes.
   *
   * @return the server's Content-Type, empty when it did not say
   */
  public Optional<String> mediaType() {
    return response.headers().first("Content-Type");
  }

  /**
   * The file name that the server suggests (RFC 6266). It is a name only: folders, drive letters
   * and control characters were removed. Still, whoever saves under it decides where.
   *
   * @return the name, empty when there is none or nothing is left of it
   */
  public Optional<String> suggestedName() {
    return ContentHeaders.fileName(response.headers());
  }

  /** Ends the download, also when it was not read to the end. */
  @Override
  public void close() throws IOException {
    response.close();
  }
}
