package io.raccordo.it.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Saves failures: the input, a smaller one where that could be found, and what happened. */
final class FailureFolder {
  private final Path folder;
  private int count;

  FailureFolder(Path folder) {
    this.folder = folder;
  }

  /** Saves one; returns where. */
  Path save(Failure failure, byte[] smaller) throws IOException {
    Mutant mutant = failure.mutant();
    Path own = Files.createDirectories(folder.resolve("failure-" + ++count));
    String name = String.valueOf(Path.of(mutant.file()).getFileName());
    Files.write(own.resolve("input-" + name), mutant.bytes());
    Files.write(own.resolve("smaller-" + name), pretty(smaller));
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    writer.println("seed: " + mutant.seed());
    writer.println("document: " + mutant.document().id());
    writer.println("round: " + mutant.round());
    writer.println("file: " + mutant.file());
    mutant.changes().forEach(change -> writer.println("change: " + change));
    failure.cause().printStackTrace(writer);
    writer.flush();
    // A half of a surrogate pair, which a change may have made, becomes a question mark.
    Files.write(own.resolve("failure.txt"), text.toString().getBytes(StandardCharsets.UTF_8));
    return own;
  }

  private static byte[] pretty(byte[] bytes) {
    try {
      ObjectMapper json = new ObjectMapper();
      JsonNode tree = json.readTree(bytes);
      return tree == null || tree.isMissingNode()
          ? bytes
          : json.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
    } catch (IOException | RuntimeException notJson) {
      return bytes;
    }
  }
}
