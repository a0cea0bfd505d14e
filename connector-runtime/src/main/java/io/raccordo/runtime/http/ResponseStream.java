package io.raccordo.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A body as it comes. An interrupted reader ends the response; the JDK's own stream, up to some
 * release after Java 17, swallows the interruption and waits on.
 */
final class ResponseStream extends InputStream implements BodySubscriber<InputStream> {
  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

  /** What is kept for nobody who reads it yet. */
  private static final long MOST_AWAITED = 100_000;

  /** Recognised by identity. */
  private static final List<ByteBuffer> END = Collections.unmodifiableList(List.of(EMPTY));

  private final BlockingQueue<List<ByteBuffer>> arrived = new LinkedBlockingQueue<>();
  private final CompletableFuture<InputStream> handed = new CompletableFuture<>();
  private final AtomicLong received = new AtomicLong();
  private long given;
  private final Object lock = new Object();
  private final Duration patience;
  private @Nullable Subscription subscription;
  private @Nullable Throwable failure;
  private boolean closed;
  private boolean complete;

  private Iterator<ByteBuffer> pieces = Collections.emptyIterator();
  private ByteBuffer piece = EMPTY;
  private boolean ended;

  /**
   * A body.
   *
   * @param patience how long to wait for the next bytes
   */
  ResponseStream(Duration patience) {
    this.patience = patience;
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return handed;
  }

  /** Lets whoever waits for the response have it, its body complete or not. */
  void handOver() {
    handed.complete(this);
  }

  @Override
  public void onSubscribe(Subscription given) {
    boolean late;
    synchronized (lock) {
      late = closed || subscription != null;
      if (!late) {
        subscription = given;
      }
    }
    if (late) {
      given.cancel();
    } else {
      given.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    for (ByteBuffer each : bytes) {
      received.addAndGet(each.remaining());
    }
    arrived.add(bytes);
    if (handed.isDone()) {
      return;
    }
    if (received.get() > MOST_AWAITED) {
      handOver();
    } else {
      request();
    }
  }

  @Override
  public void onError(Throwable reason) {
    synchronized (lock) {
      failure = reason;
    }
    arrived.add(END);
    handOver();
  }

  @Override
  public void onComplete() {
    synchronized (lock) {
      complete = true;
    }
    arrived.add(END);
    handOver();
  }

  @Override
  public int read() throws IOException {
    if (!advance()) {
      return -1;
    }
    given++;
    return piece.get() & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    if (!advance()) {
      return -1;
    }
    int count = Math.min(length, piece.remaining());
    piece.get(bytes, offset, count);
    given += count;
    return count;
  }

  /** What has come, whether it was looked at or not. */
  @Override
  public int available() {
    return (int) Math.min(received.get() - given, Integer.MAX_VALUE);
  }

  /** Waits for a byte; false at the end. */
  private boolean advance() throws IOException {
    while (!piece.hasRemaining()) {
      check();
      if (pieces.hasNext()) {
        piece = pieces.next();
      } else if (ended) {
        return false;
      } else {
        take();
      }
    }
    return true;
  }

  private void take() throws IOException {
    List<ByteBuffer> next;
    try {
      next = arrived.poll(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted =
          new InterruptedIOException("the thread was interrupted while it read the response");
      interrupted.initCause(e);
      throw interrupted;
    }
    if (next == null) {
      close();
      throw new HttpTimeoutException(
          "the response went on with no byte for " + patience.toMillis() + " ms");
    }
    if (next != END) {
      pieces = next.iterator();
      request();
      return;
    }
    check();
    ended = true;
  }

  /** The next bytes may come while these are read. */
  private void request() {
    Subscription current;
    synchronized (lock) {
      current = closed ? null : subscription;
    }
    if (current != null) {
      current.request(1);
    }
  }

  private void check() throws IOException {
    synchronized (lock) {
      if (closed) {
        throw new IOException("closed");
      }
      if (failure != null && arrived.isEmpty() && !pieces.hasNext()) {
        throw new IOException(failure.getMessage(), failure);
      }
    }
  }

  /** Ends the response, and wakes up its reader. */
  @Override
  public void close() {
    Subscription current;
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
      // What came to its end needs no end, and its connection is used again.
      current = complete ? null : subscription;
    }
    if (current != null) {
      current.cancel();
    }
    arrived.clear();
    arrived.add(END);
  }
}
