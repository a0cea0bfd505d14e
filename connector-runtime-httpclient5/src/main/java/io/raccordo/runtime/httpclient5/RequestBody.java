package io.raccordo.runtime.httpclient5;

import io.raccordo.runtime.http.RequestContent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.classic.SharedOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A request's body, read on a thread of its own while it is sent: neither the client's threads nor
 * the caller's, which has to keep its time, may wait for a slow source.
 */
final class RequestBody implements AsyncEntityProducer {
  private static final int CHUNK = 1 << 14;

  /** What is not more than this is read before it is sent. */
  private static final int SMALL = 1 << 16;

  private final InputStream source;
  private final long length;
  private final Executor threads;
  private final SharedOutputBuffer buffer = new SharedOutputBuffer(CHUNK);
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean sent;
  private volatile @Nullable Exchange exchange;

  private RequestBody(InputStream source, long length, Executor threads) {
    this.source = source;
    this.length = length;
    this.threads = threads;
  }

  static AsyncEntityProducer of(RequestContent content, Executor threads) throws IOException {
    long length = content.length();
    InputStream source = content.open();
    if (length < 0 || length > SMALL || !content.isReplayable()) {
      return new RequestBody(source, length, threads);
    }
    try (source) {
      byte[] bytes = source.readNBytes((int) length + 1);
      check(bytes.length, length, bytes.length <= length);
      return new BasicAsyncEntityProducer(bytes, null);
    }
  }

  /** Is told when the source fails. */
  void belongsTo(Exchange owner) {
    exchange = owner;
  }

  /** Whether all of it was handed over. */
  boolean isSent() {
    return sent;
  }

  private static void check(long count, long length, boolean ended) throws IOException {
    if (length >= 0 && (count > length || (ended && count < length))) {
      throw new IOException("the content has "
          + (count > length ? "more" : "only " + count)
          + " bytes, but said to have " + length);
    }
  }

  @Override
  public void produce(DataStreamChannel channel) throws IOException {
    if (!begun.getAndSet(true)) {
      threads.execute(this::copy);
    }
    buffer.flush(channel);
  }

  private void copy() {
    try (source) {
      byte[] chunk = new byte[CHUNK];
      long count = 0;
      for (int read = next(chunk, count); read >= 0; read = next(chunk, count)) {
        count += read;
        buffer.write(chunk, 0, read);
      }
      sent = true;
      buffer.writeCompleted();
    } catch (SourceFailure e) {
      Exchange owner = exchange;
      if (owner != null) {
        owner.end(e.reason);
      }
    } catch (IOException e) {
      // The connection broke, or nobody wants the rest: whoever reads the response learns it, who
      // may find one that says why.
      releaseResources();
    }
  }

  private int next(byte[] chunk, long count) throws SourceFailure {
    try {
      int read = source.read(chunk);
      check(count + Math.max(read, 0), length, read < 0);
      return read;
    } catch (IOException e) {
      throw new SourceFailure(e);
    } catch (RuntimeException e) {
      throw new SourceFailure(new IOException(e.getMessage(), e));
    }
  }

  private static final class SourceFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final IOException reason;

    SourceFailure(IOException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  @Override
  public int available() {
    return buffer.length();
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public void failed(Exception cause) {
    releaseResources();
  }

  /** Ends the reading, wherever it waits for the connection. */
  @Override
  public void releaseResources() {
    buffer.abort();
    if (!begun.getAndSet(true)) {
      try {
        source.close();
      } catch (IOException e) {
        // Nothing of it is wanted.
      }
    }
  }

  @Override
  public long getContentLength() {
    return length;
  }

  @Override
  public boolean isChunked() {
    return length < 0;
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public @Nullable String getContentEncoding() {
    return null;
  }

  @Override
  public Set<String> getTrailerNames() {
    return Set.of();
  }
}
