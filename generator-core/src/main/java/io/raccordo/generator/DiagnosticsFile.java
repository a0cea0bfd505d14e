package io.raccordo.generator;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Loss;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.SourceRange;
import io.raccordo.generator.output.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * All diagnostics of a run as {@code diagnostics.json}, for a build that wants to count or filter
 * them. Those that tell of something skipped or approximated say so in {@code loss}.
 */
final class DiagnosticsFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DiagnosticsFile() {}

  static GeneratedFile of(List<Diagnostic> diagnostics) {
    ObjectNode root = JSON.createObjectNode();
    root.put("version", 1);
    ArrayNode all = root.putArray("diagnostics");
    for (Diagnostic diagnostic : diagnostics) {
      ObjectNode node = all.addObject();
      node.put("severity", diagnostic.severity().name());
      node.put("code", diagnostic.code());
      if (diagnostic.loss() != Loss.NONE) {
        node.put("loss", diagnostic.loss().name());
      }
      node.put("message", diagnostic.message());
      node.put("remedy", diagnostic.remedy());
      Origin origin = diagnostic.origin();
      if (origin != null) {
        node.put("document", origin.document());
        node.put("pointer", origin.pointer());
      }
      SourceRange range = diagnostic.range();
      if (range != null) {
        node.put("line", range.line());
        node.put("column", range.column());
        node.put("endLine", range.endLine());
        node.put("endColumn", range.endColumn());
      }
    }
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      String text = JSON.writer(printer).writeValueAsString(root) + '\n';
      return new GeneratedFile("diagnostics.json", text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
