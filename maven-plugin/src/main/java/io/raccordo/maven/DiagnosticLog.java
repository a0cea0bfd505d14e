package io.raccordo.maven;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** Diagnostics as Maven's user sees them: each on a line, and of one code only so many. */
final class DiagnosticLog {
  /** A document with one habit may give thousands of the same code. */
  static final int SHOWN = 20;

  private final Log log;

  DiagnosticLog(Log log) {
    this.log = log;
  }

  /**
   * Writes warnings and information.
   *
   * @param reportFolder as it is to be shown; {@code diagnostics.json} in it has them all
   */
  void write(List<Diagnostic> diagnostics, String reportFolder) {
    for (Diagnostic diagnostic : diagnostics) {
      log.debug(diagnostic.toString());
    }
    bySeverityAndCode(diagnostics).forEach((key, all) -> {
      all.stream().limit(SHOWN).forEach(diagnostic -> log(key.severity(), diagnostic.toString()));
      if (all.size() > SHOWN) {
        log(
            key.severity(),
            "... and " + (all.size() - SHOWN) + " more [" + key.code() + "]: see " + reportFolder
                + "/diagnostics.json");
      }
    });
  }

  private void log(Severity severity, String line) {
    if (severity == Severity.INFO) {
      log.info(line);
    } else {
      log.warn(line);
    }
  }

  /** The errors among the diagnostics below a heading, each on a line. */
  static String errors(String heading, List<Diagnostic> diagnostics) {
    List<String> lines = new ArrayList<>();
    lines.add(heading);
    bySeverityAndCode(diagnostics).forEach((key, all) -> {
      if (key.severity() == Severity.ERROR) {
        all.stream().limit(SHOWN).forEach(diagnostic -> lines.add(diagnostic.toString()));
        if (all.size() > SHOWN) {
          lines.add("... and " + (all.size() - SHOWN) + " more [" + key.code() + "]");
        }
      }
    });
    return String.join("\n", lines);
  }

  private record Key(Severity severity, String code) {}

  private static Map<Key, List<Diagnostic>> bySeverityAndCode(List<Diagnostic> diagnostics) {
    Map<Key, List<Diagnostic>> result = new LinkedHashMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      result
          .computeIfAbsent(
              new Key(diagnostic.severity(), diagnostic.code()), key -> new ArrayList<>())
          .add(diagnostic);
    }
    return result;
  }
}
