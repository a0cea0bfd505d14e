package io.raccordo.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * A process that answers each request with the same bytes, so that what it costs is not measured.
 */
final class FixedServer implements Closeable {
  private final Process process;
  private final URI url;

  FixedServer() throws IOException {
    process = new ProcessBuilder(List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx256m",
            // The JDK's server sends header and body in two packets, and waits between them
            // otherwise.
            "-Dsun.net.httpserver.nodelay=true",
            "-classpath",
            System.getProperty("java.class.path"),
            FixedServer.class.getName()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    BufferedReader out = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    url = URI.create(out.readLine());
  }

  URI url() {
    return url;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /**
   * Tells its address, and answers until it is killed.
   *
   * @param arguments not read
   * @throws IOException when it cannot listen
   */
  public static void main(String[] arguments) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] answer = Answers.SHIPMENT.getBytes(StandardCharsets.UTF_8);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", exchange -> answer(exchange, answer));
    server.start();
    System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange, byte[] answer) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(201, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }
}
