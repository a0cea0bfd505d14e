package io.raccordo.runtime.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server that says what a test writes down, byte by byte, and keeps what it was told. */
final class RawServer implements AutoCloseable {
  /** What to do with one connection, until it is closed. */
  interface Script {
    void serve(Connection connection) throws Exception;
  }

  /** One request as it came. */
  record Request(String line, List<String> fields, byte[] body) {
    /** The values of a field, by its name. */
    List<String> all(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return fields.stream()
          .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(start))
          .map(field -> field.substring(start.length()).strip())
          .toList();
    }

    List<String> names() {
      return fields.stream()
          .map(field -> field.substring(0, field.indexOf(':')))
          .toList();
    }
  }

  final List<Request> requests = new CopyOnWriteArrayList<>();
  final List<Connection> connections = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;
  private final Script script;

  RawServer(Script script) throws IOException {
    this(InetAddress.getByName("127.0.0.1"), script);
  }

  RawServer(InetAddress address, Script script) throws IOException {
    socket = new ServerSocket(0, 100, address);
    this.script = script;
    start(this::accept);
  }

  /** Answers each request of each connection with the same. */
  static RawServer answering(String response) throws IOException {
    return new RawServer(connection -> {
      while (connection.request() != null) {
        connection.say(response);
      }
    });
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Connection connection = new Connection(socket.accept());
        connections.add(connection);
        start(connection::run);
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  URI url(String path) {
    String host = socket.getInetAddress().getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[::1]" : host) + ":" + socket.getLocalPort() + path);
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Connection connection : connections) {
      connection.socket.close();
    }
  }

  /** One connection. */
  final class Connection {
    final Socket socket;
    private final CountDownLatch over = new CountDownLatch(1);
    private final InputStream in;

    private Connection(Socket socket) throws IOException {
      this.socket = socket;
      in = new BufferedInputStream(socket.getInputStream());
    }

    private void run() {
      try (socket) {
        script.serve(this);
        while (in.read() >= 0) {
          // Until the other side ends.
        }
      } catch (Exception e) {
        // A reset is an end, too.
      } finally {
        over.countDown();
      }
    }

    /** Whether the client ends it within a time that no machine needs. */
    boolean isOver() throws InterruptedException {
      return over.await(20, TimeUnit.SECONDS);
    }

    /** The next request, null when the client has ended the connection. */
    Request request() throws IOException {
      Request head = head();
      if (head == null) {
        return null;
      }
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      if (head.all("Transfer-Encoding").contains("chunked")) {
        for (int size = size(); size > 0; size = size()) {
          body.write(bytes(size));
          line();
        }
        line();
      } else {
        for (String length : head.all("Content-Length")) {
          body.write(bytes(Integer.parseInt(length)));
        }
      }
      Request request = new Request(head.line(), head.fields(), body.toByteArray());
      requests.add(request);
      return request;
    }

    /** The request line and fields, its body still to be read; null at the end. */
    Request head() throws IOException {
      String line = line();
      if (line == null) {
        return null;
      }
      List<String> fields = new ArrayList<>();
      for (String field = line(); field != null && !field.isEmpty(); field = line()) {
        fields.add(field);
      }
      return new Request(line, fields, new byte[0]);
    }

    private int size() throws IOException {
      return Integer.parseInt(String.valueOf(line()), 16);
    }

    byte[] bytes(int number) throws IOException {
      byte[] bytes = in.readNBytes(number);
      if (bytes.length < number) {
        throw new IOException("The body broke off.");
      }
      return bytes;
    }

    /** A line without its end, null at the end. */
    String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          return null;
        }
        line.append((char) c);
      }
      return line.toString().strip();
    }

    void say(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    }

    /** Ends it in the rude way. */
    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }
}
