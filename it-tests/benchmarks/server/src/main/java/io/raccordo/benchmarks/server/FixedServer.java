package io.raccordo.benchmarks.server;

import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Answers by method and path, always with the same bytes. Header and body leave together, in one
 * write, as they do from servers that vendors run.
 */
public final class FixedServer implements AutoCloseable {
  private final Server server;
  private final ServerConnector connector;

  private FixedServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts a server on the loopback interface.
   *
   * @param answers by method and path, as in {@code GET /v1/balance}; without a query
   * @throws IllegalStateException when it cannot start
   */
  public static FixedServer start(Map<String, Answer> answers) {
    QueuedThreadPool threads = new QueuedThreadPool(8);
    threads.setDaemon(true);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    server.addConnector(connector);
    server.setHandler(new Answers(Map.copyOf(answers)));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("The server does not start.", e);
    }
    return new FixedServer(server, connector);
  }

  /** Where it listens, without a path. */
  public URI url() {
    return URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The server does not stop.", e);
    }
  }

  private static final class Answers extends Handler.Abstract.NonBlocking {
    private final Map<String, Answer> answers;

    Answers(Map<String, Answer> answers) {
      this.answers = answers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Optional<Answer> found = Optional.ofNullable(
          answers.get(request.getMethod() + " " + Request.getPathInContext(request)));
      if (found.isEmpty()) {
        return false;
      }
      // What comes is read to its end, or the connection could not be used again.
      Content.Source.consumeAll(
          request, Callback.from(() -> answer(found.get(), response, callback), callback::failed));
      return true;
    }

    private static void answer(Answer answer, Response response, Callback callback) {
      ByteBuffer body = answer.body();
      response.setStatus(answer.status());
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json;charset=utf-8");
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
      response.write(true, body, callback);
    }
  }
}
