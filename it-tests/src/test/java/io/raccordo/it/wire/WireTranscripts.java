package io.raccordo.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.wire.WireCall.Exchange;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Plays the transcripts of fixtures: makes each call, and compares what was sent and read. */
public final class WireTranscripts implements Closeable {
  private final RawServer server;

  /** Starts the server. */
  public WireTranscripts() throws IOException {
    server = new RawServer();
  }

  /** Whether a fixture has calls. A file of calls that has none is an error. */
  public static boolean has(Path fixture) {
    if (!Files.isRegularFile(fixture.resolve(Transcript.FILE))) {
      return false;
    }
    try {
      if (Transcript.read(fixture).isEmpty()) {
        throw new IllegalArgumentException(fixture + " has a file of calls without a call.");
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name for each call of the fixtures in a folder: {@code fixture:line}. */
  public static List<String> names(Path fixtures) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> folders = Files.list(fixtures)) {
      for (Path folder : folders.filter(WireTranscripts::has).sorted().toList()) {
        Transcript.read(folder)
            .forEach(call -> names.add(folder.getFileName() + ":" + call.line()));
      }
    }
    return names;
  }

  /**
   * Plays one call.
   *
   * @param name as {@link #names} has it
   * @param resources the folder of the generated resources
   * @param classes the compiled connector
   */
  public void play(Path fixtures, String name, Path resources, ClassLoader classes)
      throws Exception {
    String[] parts = name.split(":", 2);
    WireCall call = Transcript.read(fixtures.resolve(parts[0])).stream()
        .filter(each -> each.line() == Integer.parseInt(parts[1]))
        .findFirst()
        .orElseThrow();
    server.script(call.exchanges().stream()
        .map(exchange -> ResponseBytes.of(filled(exchange.response())))
        .toList());
    List<String> result;
    URL[] urls = {resources.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, classes)) {
      result = new CallOutcome(server, loader).of(call);
    }
    assertThat(sent(call))
        .as("what was sent by " + name + "; it gave " + result)
        .isEqualTo(expected(call));
    assertThat(result).as("what " + name + " gave").isEqualTo(call.result());
  }

  private List<String> sent(WireCall call) {
    List<String> lines = new ArrayList<>();
    List<Request> received = server.received();
    for (int i = 0; i < received.size(); i++) {
      List<String> expected =
          i < call.exchanges().size() ? call.exchanges().get(i).request() : List.of();
      lines.addAll(received.get(i).lines(Request.usual(expected)));
    }
    return lines;
  }

  private List<String> expected(WireCall call) {
    return call.exchanges().stream()
        .map(Exchange::request)
        .map(this::filled)
        .flatMap(List::stream)
        .toList();
  }

  private List<String> filled(List<String> lines) {
    return lines.stream()
        .map(line -> line.replace("${url}", server.url())
            .replace("${port}", Integer.toString(server.port())))
        .toList();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
