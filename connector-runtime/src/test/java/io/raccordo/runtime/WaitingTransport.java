package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.http.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Keeps a call until it is told to go on, or until its thread is interrupted. */
final class WaitingTransport implements Transport {
  final CountDownLatch arrived = new CountDownLatch(1);
  final CountDownLatch goOn = new CountDownLatch(1);
  final CountDownLatch interrupted = new CountDownLatch(1);
  final CountDownLatch bodyClosed = new CountDownLatch(1);
  volatile Thread thread = Thread.currentThread();
  private final boolean stubborn;

  /**
   * A transport.
   *
   * @param stubborn whether it waits on when it is interrupted
   */
  WaitingTransport(boolean stubborn) {
    this.stubborn = stubborn;
  }

  @Override
  public TransportResponse send(TransportRequest request) throws InterruptedException {
    thread = Thread.currentThread();
    arrived.countDown();
    while (true) {
      try {
        goOn.await();
        return response();
      } catch (InterruptedException e) {
        interrupted.countDown();
        if (!stubborn) {
          throw e;
        }
      }
    }
  }

  private TransportResponse response() {
    InputStream body = new ByteArrayInputStream("null".getBytes(StandardCharsets.UTF_8)) {
      @Override
      public void close() {
        bodyClosed.countDown();
      }
    };
    return new TransportResponse(200, Headers.empty(), body);
  }

  @Override
  public void close() {
    throw new IllegalStateException("The connector must not close a transport it was given.");
  }
}
