package io.raccordo.generator.migrate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.Severity;
import io.raccordo.generator.diagnostic.SourceRange;
import io.raccordo.generator.plan.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The text of {@code connector.lock.json}: one entry a line, sorted, so that two branches that each
 * gave new names merge line by line. Entries are only ever added; the file cannot be made again
 * from the documents, and a damaged one is an error.
 */
public final class LedgerFile {
  /** The form written here, and the only one read. */
  private static final int VERSION = 1;

  /** A comma behind the last entry is what a merge by hand leaves. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

  private static final String RESTORE =
      "Restore the file from version control; it cannot be made again from the documents.";
  private static final Pattern CONFLICT = Pattern.compile("(?m)^(<<<<<<<|=======|>>>>>>>)");

  private final String document;
  private final Diagnostics diagnostics;
  private final Map<String, String> entries = new HashMap<>();
  private boolean versionSeen;
  private boolean entriesSeen;

  private LedgerFile(String document, Diagnostics diagnostics) {
    this.document = document;
    this.diagnostics = diagnostics;
  }

  /** The text of a ledger; the same for equal ledgers, with LF and a last line end. */
  public static String write(Ledger ledger) {
    StringBuilder text =
        new StringBuilder("{\n  \"version\": ").append(VERSION).append(",\n  \"entries\": {");
    int start = text.length();
    ledger.each("", (key, value) -> {
      text.append(text.length() == start ? "" : ",").append("\n    ");
      quote(key, text);
      text.append(": ");
      quote(value, text);
    });
    if (!ledger.isEmpty()) {
      text.append("\n  ");
    }
    return text.append("}\n}\n").toString();
  }

  private static void quote(String value, StringBuilder text) {
    text.append('"')
        .append(JsonStringEncoder.getInstance().quoteAsString(value))
        .append('"');
  }

  /**
   * Reads the text of a file. What is wrong is an error with its line and column; the answer is
   * then of no use.
   *
   * @param document the file's name in messages
   */
  public static Ledger read(String text, String document, Diagnostics diagnostics) {
    LedgerFile file = new LedgerFile(document, diagnostics);
    Matcher conflict = CONFLICT.matcher(text);
    if (conflict.find()) {
      file.conflict(text, conflict.start());
      return Ledger.EMPTY;
    }
    try (JsonParser parser = FACTORY.createParser(text)) {
      file.root(parser);
    } catch (JsonProcessingException fault) {
      JsonLocation at = fault.getLocation();
      file.error(
          "invalid-ledger",
          at == null ? JsonLocation.NA : at,
          "This is not JSON: " + fault.getOriginalMessage() + '.',
          "Correct it here, or restore the file from version control.");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Ledger(file.entries);
  }

  private void conflict(String text, int at) {
    int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    diagnostics.add(new Diagnostic(
        Severity.ERROR,
        "merge-conflict",
        "A conflict of two branches stands here.",
        "Keep the entries of both sides, with a comma behind each but the last, and remove the lines with the marks.",
        Origin.root(document),
        new SourceRange(document, line, 1, line, 8)));
  }

  private void root(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      error(
          "invalid-ledger",
          parser.currentTokenLocation(),
          "This is no ledger: it is no JSON object.",
          RESTORE);
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonLocation at = parser.currentTokenLocation();
      parser.nextToken();
      switch (name) {
        case "version" -> version(parser);
        case "entries" -> entries(parser);
        default -> {
          error(
              "unknown-key",
              at,
              "There is no key \"" + name + "\" here.",
              "Remove it; possible are version and entries.");
          parser.skipChildren();
        }
      }
    }
    JsonLocation end = parser.currentTokenLocation();
    if (!versionSeen) {
      error("missing-key", end, "The key \"version\" is missing.", RESTORE);
    }
    if (!entriesSeen) {
      error("missing-key", end, "The key \"entries\" is missing.", RESTORE);
    }
    if (parser.nextToken() != null) {
      error(
          "invalid-ledger",
          parser.currentTokenLocation(),
          "Something follows the end of the ledger.",
          "Remove it.");
    }
  }

  private void version(JsonParser parser) throws IOException {
    versionSeen = true;
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getText().equals(Integer.toString(VERSION))) {
      return;
    }
    error(
        "unknown-ledger-version",
        parser.currentTokenLocation(),
        "This is not the form of ledger that this version of Raccordo knows, which is " + VERSION
            + '.',
        "Build with the version of Raccordo that wrote it, or a newer one.");
    parser.skipChildren();
  }

  private void entries(JsonParser parser) throws IOException {
    entriesSeen = true;
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      error(
          "invalid-ledger",
          parser.currentTokenLocation(),
          "\"entries\" is no JSON object.",
          RESTORE);
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonLocation at = parser.currentTokenLocation();
      if (parser.nextToken() != JsonToken.VALUE_STRING || parser.getText().isEmpty()) {
        error(
            "invalid-ledger", at, "The entry \"" + key + "\" has no text that was given.", RESTORE);
        parser.skipChildren();
        continue;
      }
      String given = parser.getText();
      String name = given.split(" ", 2)[0];
      if (!SourceVersion.isName(name) || name.indexOf('.') >= 0) {
        error(
            "invalid-ledger",
            at,
            "The entry \"" + key + "\" gives \"" + name + "\", which is no name in Java.",
            RESTORE);
        continue;
      }
      String before = entries.putIfAbsent(key, given);
      if (before != null && !before.equals(given)) {
        error(
            "ambiguous-entry",
            at,
            "The entry \"" + key + "\" stands here with \"" + given + "\" and before with \""
                + before + "\".",
            "Keep the one that was released, or else the one on the main branch.");
      }
    }
  }

  /** The line of an entry in the text of a ledger; its first line when there is none. */
  public static SourceRange locate(String text, String document, Origin origin) {
    String key =
        origin.pointer().replaceFirst("^/entries/", "").replace("~1", "/").replace("~0", "~");
    StringBuilder quoted = new StringBuilder();
    quote(key, quoted);
    int at = Math.max(0, text.indexOf(quoted + ":"));
    int lineStart = text.lastIndexOf('\n', at) + 1;
    int line =
        1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    int column = at - lineStart + 1;
    return new SourceRange(document, line, column, line, column + quoted.length());
  }

  private void error(String code, JsonLocation at, String message, String remedy) {
    int line = Math.max(1, at.getLineNr());
    int column = Math.max(1, at.getColumnNr());
    SourceRange range = new SourceRange(document, line, column, line, column + 1);
    diagnostics.add(
        new Diagnostic(Severity.ERROR, code, message, remedy, Origin.root(document), range));
  }
}
