package io.raccordo.runtime;

import io.raccordo.runtime.http.TransportResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A place among the calls in flight, given back once. */
final class Permit {
  static final Permit NONE = new Permit(null);

  private final AtomicReference<@Nullable Semaphore> places;

  Permit(@Nullable Semaphore places) {
    this.places = new AtomicReference<>(places);
  }

  void release() {
    Semaphore held = places.getAndSet(null);
    if (held != null) {
      held.release();
    }
  }

  /** The response, which gives the place back when its body has ended, broken, or been closed. */
  TransportResponse heldBy(TransportResponse response) {
    if (places.get() == null) {
      return response;
    }
    TransportResponse holding =
        new TransportResponse(response.status(), response.headers(), new Body(response.body()));
    return response.address().map(holding::withAddress).orElse(holding);
  }

  private final class Body extends FilterInputStream {
    Body(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      return seen(() -> in.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return seen(() -> in.read(bytes, from, length));
    }

    private int seen(Read read) throws IOException {
      int result = -1;
      try {
        result = read.run();
      } finally {
        if (result < 0) {
          release();
        }
      }
      return result;
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        release();
      }
    }
  }

  private interface Read {
    int run() throws IOException;
  }
}
