package io.raccordo.maven;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Diagnostics as Maven's user sees them: each on a line, and of one code only so many. */
final class DiagnosticLog {
  /** A document with one habit may give thousands of the same code. */
  static final int SHOWN = 20;

  private static final String IN_DEBUG_LOG = "run Maven with -X to see them";

  private final Log log;

  DiagnosticLog(Log log) {
    this.log = log;
  }

  /**
   * Writes the warnings and information of a run that succeeded.
   *
   * @param folder the report folder as it is to be shown; it holds the whole list
   */
  void write(List<Diagnostic> diagnostics, String folder) {
    write(bySeverityAndCode(diagnostics), "see " + folder + "/diagnostics.json");
  }

  /** Writes the warnings and information of a run that succeeded and writes no list of them. */
  void write(List<Diagnostic> diagnostics) {
    write(bySeverityAndCode(diagnostics), IN_DEBUG_LOG);
  }

  /**
   * Writes the warnings and information of a run that failed.
   *
   * @return what to throw: its message has the heading and below it the errors, each on a line
   */
  MojoExecutionException failure(String heading, List<Diagnostic> diagnostics) {
    Map<Key, List<Diagnostic>> sorted = bySeverityAndCode(diagnostics);
    write(sorted, IN_DEBUG_LOG);
    List<String> lines = new ArrayList<>();
    lines.add(heading);
    sorted.forEach((key, found) -> {
      if (key.severity() == Severity.ERROR) {
        found.stream().limit(SHOWN).forEach(diagnostic -> lines.add(diagnostic.toString()));
        found.stream().skip(SHOWN).forEach(diagnostic -> log.debug(diagnostic.toString()));
        if (found.size() > SHOWN) {
          lines.add(more(found.size(), key.code()) + ": " + IN_DEBUG_LOG);
        }
      }
    });
    return new MojoExecutionException(String.join("\n", lines));
  }

  private void write(Map<Key, List<Diagnostic>> sorted, String all) {
    sorted.forEach((key, found) -> {
      if (key.severity() != Severity.ERROR) {
        found.stream().limit(SHOWN).forEach(d -> log(key.severity(), d.toString()));
        found.stream().skip(SHOWN).forEach(d -> log.debug(d.toString()));
        if (found.size() > SHOWN) {
          log(key.severity(), more(found.size(), key.code()) + ": " + all);
        }
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

  private static String more(int found, String code) {
    return "... and " + (found - SHOWN) + " more [" + code + "]";
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
