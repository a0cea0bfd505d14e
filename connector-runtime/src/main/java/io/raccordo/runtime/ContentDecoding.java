package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.TransportResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Undoes a response's content coding (RFC 9110, section 8.4.1) as its body is read. Whoever reads
 * counts what comes out, so that a small response cannot become a large one unnoticed.
 */
final class ContentDecoding {
  /** What is asked for. */
  static final String ACCEPTED = "gzip";

  private ContentDecoding() {}

  /**
   * The response with its body as it was before it was coded, and without the header fields that
   * speak of the coded one. One in a coding that is not known stays as it is.
   */
  static TransportResponse decoded(TransportResponse response) {
    Headers headers = response.headers();
    String coding = headers.first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    if (!List.of("gzip", "x-gzip", "deflate").contains(coding)) {
      return response;
    }
    Map<String, List<String>> others = new LinkedHashMap<>(headers.asMap());
    others
        .keySet()
        .removeIf(name ->
            name.equalsIgnoreCase("Content-Encoding") || name.equalsIgnoreCase("Content-Length"));
    return new TransportResponse(
        response.status(),
        Headers.of(others),
        new Decoded(response.body(), coding.equals("deflate")));
  }

  /** Begins to decode when it is read first: a response to HEAD has the fields and no body. */
  private static final class Decoded extends FilterInputStream {
    private final boolean deflate;
    private boolean begun;

    Decoded(InputStream coded, boolean deflate) {
      super(coded);
      this.deflate = deflate;
    }

    private void begin() throws IOException {
      if (begun) {
        return;
      }
      begun = true;
      PushbackInputStream coded = new PushbackInputStream(in, 1);
      int first = coded.read();
      if (first >= 0) {
        coded.unread(first);
        in = deflate ? new InflaterInputStream(coded) : new GZIPInputStream(coded);
      }
    }

    @Override
    public int read() throws IOException {
      begin();
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      begin();
      return super.read(bytes, from, length);
    }

    @Override
    public long skip(long number) throws IOException {
      begin();
      return super.skip(number);
    }

    @Override
    public int available() throws IOException {
      return begun ? super.available() : 0;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
