package io.raccordo.it.wire;

import io.raccordo.it.wire.WireCall.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of a fixture, as {@code calls.txt} holds them: paragraphs of lines, each with a keyword
 * or a sign.
 */
final class Transcript {
  /** The name of the file in a fixture's folder. */
  static final String FILE = "calls.txt";

  private final Path file;
  private final List<WireCall> calls = new ArrayList<>();
  private final List<String> paragraph = new ArrayList<>();
  private int begin;

  private Transcript(Path file) {
    this.file = file;
  }

  static List<WireCall> read(Path folder) throws IOException {
    Transcript transcript = new Transcript(folder.resolve(FILE));
    int number = 0;
    for (String line : Files.readAllLines(transcript.file)) {
      number++;
      if (line.isBlank()) {
        transcript.end();
      } else if (!line.startsWith("#")) {
        if (transcript.paragraph.isEmpty()) {
          transcript.begin = number;
        }
        transcript.paragraph.add(line);
      }
    }
    transcript.end();
    return transcript.calls;
  }

  private void end() {
    if (!paragraph.isEmpty()) {
      calls.add(call());
      paragraph.clear();
    }
  }

  private WireCall call() {
    String[] first = paragraph.get(0).split(" ", 2);
    if (first.length < 2 || !List.of("call", "receive", "caller").contains(first[0])) {
      throw invalid(paragraph.get(0));
    }
    List<String> settings = new ArrayList<>();
    StringBuilder input = new StringBuilder();
    List<Exchange> exchanges = new ArrayList<>();
    List<String> result = new ArrayList<>();
    for (String line : paragraph.subList(1, paragraph.size())) {
      switch (line.charAt(0)) {
        case '>' -> request(line, exchanges);
        case '<' -> {
          if (exchanges.isEmpty()) {
            throw invalid(line);
          }
          exchanges.get(exchanges.size() - 1).response().add(line);
        }
        case '=', '!', '*' -> result.add(line);
        default -> {
          if (line.startsWith("input ")) {
            input.append(line.substring("input ".length()));
          } else if (line.startsWith("with ") || line.startsWith("connect ")) {
            settings.add(line);
          } else {
            throw invalid(line);
          }
        }
      }
    }
    if (result.isEmpty()) {
      throw invalid(paragraph.get(0) + " has no outcome");
    }
    return new WireCall(begin, first[0], first[1], settings, input.toString(), exchanges, result);
  }

  private static void request(String line, List<Exchange> exchanges) {
    boolean next =
        exchanges.isEmpty() || !exchanges.get(exchanges.size() - 1).response().isEmpty();
    if (next) {
      exchanges.add(new Exchange(new ArrayList<>(), new ArrayList<>()));
    }
    exchanges.get(exchanges.size() - 1).request().add(line);
  }

  private IllegalArgumentException invalid(String line) {
    return new IllegalArgumentException(
        file + ", paragraph at line " + begin + ": not understood: " + line);
  }
}
