package io.raccordo.runtime.httpclient5;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.support.classic.SharedInputBuffer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** A response's body as it comes; the server is not read faster than the reader reads. */
final class ResponseBody extends InputStream {
  private static final int ROOM = 1 << 14;

  private final Exchange exchange;
  private final Timeout patience;
  private final SharedInputBuffer buffer = new SharedInputBuffer(ROOM);
  private final Object lock = new Object();
  private boolean closed;
  private boolean ended;
  private @Nullable Exception failure;

  /**
   * A body.
   *
   * @param exchange what to end when the reader ends
   * @param patience how long to wait for the next bytes
   */
  ResponseBody(Exchange exchange, Duration patience) {
    this.exchange = exchange;
    this.patience = AsyncClient.timeout(patience);
  }

  void updateCapacity(CapacityChannel channel) throws IOException {
    buffer.updateCapacity(channel);
  }

  void add(ByteBuffer bytes) {
    buffer.fill(bytes);
  }

  /**
   * No more bytes come.
   *
   * @param reason why they break off, null for the end
   */
  void end(@Nullable Exception reason) {
    synchronized (lock) {
      if (ended) {
        return;
      }
      ended = true;
      failure = reason;
    }
    // What has come can still be read.
    buffer.markEndStream();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    check(false);
    if (length == 0) {
      return 0;
    }
    int read;
    try {
      read = buffer.read(bytes, offset, length, patience);
    } catch (InterruptedIOException e) {
      check(false);
      throw silence(e);
    }
    check(read < 0);
    return read;
  }

  private IOException silence(InterruptedIOException cause) {
    IOException result;
    if (Thread.currentThread().isInterrupted()) {
      result = new InterruptedIOException("the thread was interrupted while it read the response");
    } else {
      result = new HttpTimeoutException(
          "the response went on with no byte for " + patience.toMilliseconds() + " ms");
    }
    result.initCause(cause);
    close();
    return result;
  }

  private void check(boolean atEnd) throws IOException {
    synchronized (lock) {
      if (closed) {
        throw new IOException("closed");
      }
      if (atEnd && failure != null) {
        throw new IOException(failure.getMessage(), failure);
      }
    }
  }

  @Override
  public int available() {
    return buffer.length();
  }

  /** Ends the response, and wakes up its reader. */
  @Override
  public void close() {
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
    }
    buffer.abort();
    exchange.end(new IOException("closed"));
  }
}
