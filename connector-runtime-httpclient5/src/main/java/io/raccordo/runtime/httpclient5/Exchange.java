package io.raccordo.runtime.httpclient5;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.TransportResponse;
import io.raccordo.runtime.http.TransportSettings;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** One request under way and its response, until the last byte of both or until it is given up. */
final class Exchange implements AsyncResponseConsumer<Void>, FutureCallback<Void> {
  private static final String IN_CONTEXT = Exchange.class.getName();

  private final long begun = System.nanoTime();
  private final Duration connectTimeout;
  private final @Nullable RequestBody upload;
  private final Consumer<Exchange> whenOver;
  private final CompletableFuture<Boolean> connected = new CompletableFuture<>();
  private final CompletableFuture<TransportResponse> response = new CompletableFuture<>();
  private final ResponseBody body;
  private final Object lock = new Object();
  private @Nullable Future<Void> running;
  private @Nullable FutureCallback<Void> result;
  private @Nullable AsyncExecRuntime connection;
  private boolean givenUp;
  private boolean received;

  /**
   * An exchange.
   *
   * @param content what it sends, null for nothing
   * @param whenOver is told when nothing is left of it
   */
  Exchange(
      TransportSettings settings,
      @Nullable AsyncEntityProducer content,
      Consumer<Exchange> whenOver) {
    this.connectTimeout = settings.connectTimeout();
    this.upload = content instanceof RequestBody streamed ? streamed : null;
    this.whenOver = whenOver;
    body = new ResponseBody(this, settings.readTimeout());
    if (upload != null) {
      upload.belongsTo(this);
    }
  }

  void begin(CloseableHttpAsyncClient client, AsyncRequestProducer request) {
    HttpClientContext context = HttpClientContext.create();
    context.setAttribute(IN_CONTEXT, this);
    Future<Void> future;
    try {
      future = client.execute(request, this, context, this);
    } catch (IllegalStateException e) {
      // It was closed in the same moment.
      end(new IOException("the transport was closed", e));
      return;
    }
    boolean late;
    synchronized (lock) {
      running = future;
      late = givenUp;
    }
    if (late) {
      future.cancel(true);
    }
  }

  /** Stands in the client's chain where there is a connection, and nothing was sent on it yet. */
  static void connected(
      HttpRequest request,
      @Nullable AsyncEntityProducer content,
      AsyncExecChain.Scope scope,
      AsyncExecChain chain,
      AsyncExecCallback callback)
      throws HttpException, IOException {
    if (scope.clientContext.getAttribute(IN_CONTEXT) instanceof Exchange exchange
        && !exchange.has(scope.execRuntime)) {
      throw new IOException("given up");
    }
    chain.proceed(request, content, scope, callback);
  }

  /** Whether it still wants its connection. */
  private boolean has(AsyncExecRuntime given) {
    synchronized (lock) {
      connection = given;
      if (givenUp) {
        return false;
      }
    }
    connected.complete(true);
    return true;
  }

  /** Waits for the response's header fields. */
  TransportResponse response(Duration timeout) throws IOException, InterruptedException {
    boolean done = false;
    try {
      Duration connecting = timeout.compareTo(connectTimeout) < 0 ? timeout : connectTimeout;
      if (!wait(connected, connecting)) {
        throw new HttpConnectTimeoutException(
            "no connection came about within " + connecting.toMillis() + " ms");
      }
      if (!wait(response, timeout)) {
        throw new HttpTimeoutException("no response came within " + timeout.toMillis() + " ms");
      }
      done = true;
      return response.join();
    } finally {
      if (!done) {
        end(new IOException("given up"));
      }
    }
  }

  /** Whether it came in time, counted from the exchange's beginning. */
  private boolean wait(CompletableFuture<?> what, Duration time)
      throws IOException, InterruptedException {
    long left = TimeUnit.NANOSECONDS.convert(time) - (System.nanoTime() - begun);
    try {
      what.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      if (Thread.interrupted()) {
        // What the client makes of an interruption, it says in other ways.
        throw new InterruptedException();
      }
      throw failure(e.getCause());
    }
  }

  private IOException failure(@Nullable Throwable cause) {
    if (cause instanceof SocketTimeoutException && connected.isCompletedExceptionally()) {
      IOException late = new HttpConnectTimeoutException(cause.getMessage());
      late.initCause(cause);
      return late;
    }
    return cause instanceof IOException io ? io : new IOException(String.valueOf(cause), cause);
  }

  /** Ends it, unless it has come to its end: whoever waits for it learns the reason. */
  void end(Exception reason) {
    Future<Void> current;
    AsyncExecRuntime held;
    synchronized (lock) {
      if (received && isSent()) {
        // Its connection is about to be used again.
        return;
      }
      givenUp = true;
      current = running;
      held = connection;
    }
    connected.completeExceptionally(reason);
    response.completeExceptionally(reason);
    body.end(reason);
    if (upload != null) {
      upload.releaseResources();
    }
    if (current != null) {
      current.cancel(true);
    }
    if (held != null) {
      // To cancel is not enough where the connection came about in the same moment.
      held.discardEndpoint();
    }
    whenOver.accept(this);
  }

  private boolean isSent() {
    return upload == null || upload.isSent();
  }

  @Override
  public void consumeResponse(
      HttpResponse head,
      @Nullable EntityDetails content,
      HttpContext context,
      FutureCallback<Void> callback) {
    synchronized (lock) {
      result = callback;
    }
    if (content == null) {
      endOfResponse();
    }
    response.complete(new TransportResponse(head.getCode(), fields(head.getHeaders()), body));
  }

  private static Headers fields(Header[] all) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Header field : all) {
      String value = field.getValue() == null ? "" : field.getValue();
      fields.computeIfAbsent(field.getName(), name -> new ArrayList<>()).add(value);
    }
    return Headers.of(fields);
  }

  @Override
  public void informationResponse(HttpResponse head, HttpContext context) {
    // The final response follows.
  }

  @Override
  public void updateCapacity(CapacityChannel channel) throws IOException {
    body.updateCapacity(channel);
  }

  @Override
  public void consume(ByteBuffer bytes) {
    body.add(bytes);
  }

  @Override
  public void streamEnd(@Nullable List<? extends Header> trailers) {
    endOfResponse();
  }

  private void endOfResponse() {
    synchronized (lock) {
      received = true;
    }
    if (!isSent()) {
      body.end(null);
    }
  }

  /** Both messages are complete, and the connection is free again; or it was given up. */
  @Override
  public void releaseResources() {
    FutureCallback<Void> callback;
    boolean complete;
    synchronized (lock) {
      complete = received;
      callback = result;
      result = null;
    }
    body.end(complete ? null : new IOException("the response broke off"));
    if (callback != null) {
      callback.completed(null);
    }
  }

  @Override
  public void completed(@Nullable Void nothing) {
    whenOver.accept(this);
  }

  @Override
  public void failed(Exception cause) {
    end(cause);
  }

  @Override
  public void cancelled() {
    end(new IOException("cancelled"));
  }
}
