package io.raccordo.it.wire;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;

/**
 * A server on the loopback interface that keeps requests as they come, byte for byte, and answers
 * what it was given, one response a connection.
 */
final class RawServer implements Closeable {
  private static final String NOTHING =
      "HTTP/1.1 599 Not expected\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

  private final ServerSocket socket;
  private final List<Request> received = new ArrayList<>();
  private final Queue<byte[]> responses = new ArrayDeque<>();

  RawServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Forgets what came, and answers these from now on. */
  synchronized void script(List<byte[]> answers) {
    received.clear();
    responses.clear();
    responses.addAll(answers);
  }

  synchronized List<Request> received() {
    return List.copyOf(received);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        answer(connection);
      } catch (IOException e) {
        // The test sees that its response or its request is missing.
        continue;
      }
    }
  }

  private void answer(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    String first = line(in);
    List<String> headers = new ArrayList<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      headers.add(header);
    }
    Request request = new Request(requestLine(first), List.copyOf(headers), body(in, headers));
    byte[] response;
    synchronized (this) {
      received.add(request);
      byte[] next = responses.poll();
      response = next == null ? NOTHING.getBytes(StandardCharsets.US_ASCII) : next;
    }
    OutputStream out = connection.getOutputStream();
    out.write(response);
    out.flush();
    connection.shutdownOutput();
  }

  private static String requestLine(String line) {
    String version = " HTTP/1.1";
    return line.endsWith(version) ? line.substring(0, line.length() - version.length()) : line;
  }

  private static byte[] body(InputStream in, List<String> headers) throws IOException {
    for (String header : headers) {
      String value = header.substring(header.indexOf(':') + 1).strip();
      switch (Request.name(header)) {
        case "content-length" -> {
          return exactly(in, Integer.parseInt(value));
        }
        case "transfer-encoding" -> {
          return chunks(in);
        }
        default -> {}
      }
    }
    return new byte[0];
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      out.write(exactly(in, size));
      line(in);
    }
    line(in);
    return out.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).strip().toLowerCase(Locale.ROOT), 16);
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      if (b != '\r') {
        out.write(b);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
