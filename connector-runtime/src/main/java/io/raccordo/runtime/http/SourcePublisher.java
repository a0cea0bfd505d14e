package io.raccordo.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A request's body that is read from a source, piece by piece as it is asked for. A source may
 * block: it is read on threads that no other call waits for.
 */
final class SourcePublisher implements BodyPublisher {
  private static final int PIECE = 16_384;

  private final RequestContent content;
  private final ResponseThreads threads;

  SourcePublisher(RequestContent content, ResponseThreads threads) {
    this.content = content;
    this.threads = threads;
  }

  @Override
  public long contentLength() {
    return content.length();
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    subscriber.onSubscribe(new Reading(subscriber));
  }

  /** One reading of the source. */
  private final class Reading implements Subscription {
    private final Subscriber<? super ByteBuffer> subscriber;

    /** Pieces asked for. Whoever makes it more than 0 lets a thread read until it is 0 again. */
    private final AtomicLong asked = new AtomicLong();

    private volatile boolean over;
    private @Nullable InputStream source;

    Reading(Subscriber<? super ByteBuffer> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long count) {
      if (asked.getAndAccumulate(count, Reading::sum) == 0) {
        threads.executeBlocking(this::read);
      }
    }

    /** Asking for all there is, as Reactive Streams have it, is no sum. */
    private static long sum(long before, long more) {
      return before > Long.MAX_VALUE - more ? Long.MAX_VALUE : before + more;
    }

    @Override
    public void cancel() {
      over = true;
      // Only the thread that reads may close what it reads.
      request(1);
    }

    private void read() {
      do {
        if (over) {
          close();
          // All there is may have been asked for.
          asked.set(0);
          return;
        }
        readPiece();
      } while (asked.decrementAndGet() > 0);
    }

    private void readPiece() {
      try {
        InputStream from = source == null ? content.open() : source;
        source = from;
        byte[] piece = new byte[PIECE];
        int size = from.read(piece);
        if (size >= 0) {
          subscriber.onNext(ByteBuffer.wrap(piece, 0, size));
          return;
        }
      } catch (IOException | RuntimeException e) {
        over = true;
        close();
        subscriber.onError(e);
        return;
      }
      over = true;
      close();
      subscriber.onComplete();
    }

    private void close() {
      InputStream opened = source;
      source = null;
      if (opened == null) {
        return;
      }
      try {
        opened.close();
      } catch (IOException e) {
        // All was read, or nobody wants the rest.
      }
    }
  }
}
