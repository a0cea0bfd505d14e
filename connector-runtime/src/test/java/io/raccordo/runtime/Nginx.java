package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A web server that none of us wrote, as {@code nginx/nginx.conf} sets it up. */
final class Nginx {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"));

  private final Path folder;
  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final Process process;

  /**
   * Starts it. Where there is none the test is skipped, but not by CI.
   *
   * @param folder holds {@code documents}, {@code server.crt}, {@code server.key},
   *     {@code client.crt}
   */
  Nginx(Path folder) throws IOException, InterruptedException {
    Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    if (System.getenv("CI") == null) {
      assumeTrue(program != null, "nginx is not installed");
    }
    assertThat(program).as("nginx is not installed").isNotNull();
    this.folder = folder;
    freePorts("PLAIN", "OTHER", "TLS", "NOBODY");
    Path settings = folder.resolve("nginx.conf");
    Files.writeString(settings, settings());
    process = new ProcessBuilder(
            Objects.requireNonNull(program).toString(),
            "-p",
            folder.toString(),
            "-e",
            folder.resolve("start.log").toString(),
            "-c",
            settings.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.log").toFile())
        .start();
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!listens()) {
      assertThat(process.isAlive()).as(logs()).isTrue();
      assertThat(Instant.now()).as(logs()).isBefore(end);
      Thread.sleep(20);
    }
  }

  private String settings() throws IOException {
    try (InputStream template =
        Objects.requireNonNull(Nginx.class.getResourceAsStream("/nginx/nginx.conf"))) {
      String text = new String(template.readAllBytes(), StandardCharsets.UTF_8)
          .replace("%FOLDER%", folder.toString());
      for (Map.Entry<String, Integer> port : ports.entrySet()) {
        text = text.replace('%' + port.getKey() + '%', port.getValue().toString());
      }
      return text;
    }
  }

  private void freePorts(String... names) throws IOException {
    List<ServerSocket> open = new ArrayList<>();
    for (String name : names) {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      open.add(socket);
      ports.put(name, socket.getLocalPort());
    }
    for (ServerSocket socket : open) {
      socket.close();
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port("TLS"))) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private String logs() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : List.of("start.log", "output.log", "error.log")) {
      Path log = folder.resolve(name);
      all.append(Files.exists(log) ? Files.readString(log) : "");
    }
    return all.toString();
  }

  private int port(String name) {
    return Objects.requireNonNull(ports.get(name));
  }

  /** Without certificates. */
  URI plain() {
    return URI.create("http://127.0.0.1:" + port("PLAIN"));
  }

  /** Another origin, whose connections end after three requests. */
  URI other() {
    return URI.create("http://127.0.0.1:" + port("OTHER"));
  }

  /** Wants a client certificate. */
  URI secure() {
    return URI.create("https://127.0.0.1:" + port("TLS"));
  }

  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
