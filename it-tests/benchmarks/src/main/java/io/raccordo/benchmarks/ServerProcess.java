package io.raccordo.benchmarks;

import io.raccordo.benchmarks.server.Answer;
import io.raccordo.benchmarks.server.FixedServer;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A process that answers each request with the same bytes, so that what it costs is not measured.
 */
final class ServerProcess implements Closeable {
  private final Process process;
  private final URI url;

  ServerProcess() throws IOException {
    process = new ProcessBuilder(List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx256m",
            "-classpath",
            System.getProperty("java.class.path"),
            ServerProcess.class.getName()))
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
   * Tells its address, and answers until nobody listens to it any longer.
   *
   * @param arguments not read
   * @throws IOException when it cannot wait
   */
  public static void main(String[] arguments) throws IOException {
    try (FixedServer server =
        FixedServer.start(Map.of("POST /v2/shipments", Answer.of(201, Answers.SHIPMENT)))) {
      System.out.println(server.url());
      // Ends with the process that started it.
      int unused = System.in.read();
    }
  }
}
