package io.raccordo.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * Takes one connection, says something, and then nothing more; notices when the other side ends.
 */
final class HangingServer implements AutoCloseable {
  final CountDownLatch hanging = new CountDownLatch(1);
  final CountDownLatch hungUp = new CountDownLatch(1);
  private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

  /**
   * A server.
   *
   * @param beginning what it says
   */
  HangingServer(String beginning) throws IOException {
    Thread thread = new Thread(() -> serve(beginning), "hanging-server");
    thread.setDaemon(true);
    thread.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  private void serve(String beginning) {
    try (Socket connection = socket.accept()) {
      InputStream in = connection.getInputStream();
      StringBuilder request = new StringBuilder();
      while (request.indexOf("\r\n\r\n") < 0) {
        request.append((char) in.read());
      }
      connection.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      connection.getOutputStream().flush();
      hanging.countDown();
      while (in.read() >= 0) {
        // The body of the request.
      }
    } catch (IOException e) {
      // A reset ends it, too.
    }
    hungUp.countDown();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
