package io.raccordo.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.Severity;
import io.raccordo.generator.diagnostic.SourceRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** One file to one parsed document. The content decides what it is, not the name. */
final class DocumentReader {
  private static final Pattern TRAILING_TABS = Pattern.compile("[ \\t]*\\t[ \\t]*(?=\\r?\\n|$)");

  private final Limits limits;

  DocumentReader(Limits limits) {
    this.limits = limits;
  }

  /** Reads a file whose name in messages is {@code name}. */
  ParsedDocument read(Path file, String name, Diagnostics diagnostics)
      throws UnreadableDocumentException {
    return parse(name, bytes(file, name), diagnostics);
  }

  private byte[] bytes(Path file, String name) throws UnreadableDocumentException {
    if (!Files.exists(file)) {
      throw new UnreadableDocumentException(
          name,
          null,
          "missing-document",
          "There is no such file: " + name + ".",
          "Correct the path, or add the file.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      int most = (int) Math.min(limits.documentBytes() + 1, Integer.MAX_VALUE - 8);
      byte[] bytes = in.readNBytes(most);
      if (bytes.length > limits.documentBytes()) {
        throw new UnreadableDocumentException(
            name,
            null,
            "document-too-large",
            "The document has more than " + limits.documentBytes() + " bytes.",
            Limits.remedy("documentBytes"));
      }
      return bytes;
    } catch (IOException fault) {
      throw new UnreadableDocumentException(
          name,
          null,
          "unreadable-document",
          "The file cannot be read (" + fault.getClass().getSimpleName() + ").",
          "Make it a readable file.");
    }
  }

  /** Parses a document's bytes. */
  ParsedDocument parse(String name, byte[] bytes, Diagnostics diagnostics)
      throws UnreadableDocumentException {
    SourceText source = SourceText.decode(bytes);
    String text = source.text();
    int first = firstCharacter(text);
    if (first == text.length()) {
      throw empty(name);
    }
    refuseForeignContent(name, source, first);
    if (source.malformed().isPresent()) {
      diagnostics.add(new Diagnostic(
          Severity.WARNING,
          "malformed-text",
          "Here and perhaps elsewhere the bytes are not " + source.charset()
              + "; they are replaced by U+FFFD.",
          "Save the document as UTF-8.",
          Origin.root(name),
          source.at(name, source.malformed().getAsInt())));
    }
    return tree(name, text, text.charAt(first), diagnostics);
  }

  /** The same document, which can be the root of an API version. */
  static ParsedDocument requireObject(ParsedDocument document) throws UnreadableDocumentException {
    if (!document.root().isObject()) {
      throw new UnreadableDocumentException(
          document.name(),
          document.positions().locate(""),
          "not-an-object",
          "The document is " + (document.root().isArray() ? "an array" : "a single value")
              + ", not an object.",
          "Give an OpenAPI document in JSON or YAML.");
    }
    return document;
  }

  private ParsedDocument tree(String name, String text, char first, Diagnostics diagnostics)
      throws UnreadableDocumentException {
    if (first != '{' && first != '[') {
      return yaml(name, text, diagnostics);
    }
    Diagnostics found = new Diagnostics();
    try {
      JsonNode root = JsonTreeReader.read(name, text, limits, found);
      diagnostics.addAll(found);
      return new ParsedDocument(name, ParsedDocument.Format.JSON, text, root);
    } catch (UnreadableDocumentException notJson) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (!lower.endsWith(".yaml") && !lower.endsWith(".yml")) {
        throw notJson;
      }
      return flowYaml(name, text, notJson, diagnostics);
    }
  }

  /** Tabs at the ends of lines are white space to YAML, but not to its parser. */
  private ParsedDocument yaml(String name, String text, Diagnostics diagnostics)
      throws UnreadableDocumentException {
    Diagnostics found = new Diagnostics();
    String readable = text;
    JsonNode root;
    try {
      root = YamlTreeReader.read(name, text, limits, found);
    } catch (UnreadableDocumentException fault) {
      readable =
          TRAILING_TABS.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
      if (readable.equals(text)) {
        throw fault;
      }
      found = new Diagnostics();
      found.add(fault.asWarning());
      try {
        root = YamlTreeReader.read(name, readable, limits, found);
      } catch (UnreadableDocumentException still) {
        throw fault;
      }
    }
    diagnostics.addAll(found);
    return new ParsedDocument(name, ParsedDocument.Format.YAML, readable, root);
  }

  /** YAML's flow style also starts with a brace. */
  private ParsedDocument flowYaml(
      String name, String text, UnreadableDocumentException notJson, Diagnostics diagnostics)
      throws UnreadableDocumentException {
    Diagnostics found = new Diagnostics();
    try {
      JsonNode root = YamlTreeReader.read(name, text, limits, found);
      diagnostics.addAll(found);
      return new ParsedDocument(name, ParsedDocument.Format.YAML, text, root);
    } catch (UnreadableDocumentException neither) {
      throw notJson;
    }
  }

  private static int firstCharacter(String text) {
    int at = 0;
    while (at < text.length() && " \t\r\n\uFEFF".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static void refuseForeignContent(String name, SourceText source, int first)
      throws UnreadableDocumentException {
    String text = source.text();
    char c = text.charAt(first);
    if (c == '<') {
      throw new UnreadableDocumentException(
          name,
          source.at(name, first),
          "markup-document",
          "This is an HTML or XML page, not an OpenAPI document.",
          "Fetch the document itself; an error or login page may have been saved instead.");
    }
    if (text.startsWith("version https://git-lfs", first)) {
      throw new UnreadableDocumentException(
          name,
          source.at(name, first),
          "pointer-document",
          "This is a Git LFS pointer, not the document it stands for.",
          "Fetch the content with git lfs pull.");
    }
    if (c < ' ' || text.startsWith("PK\u0003\u0004", first)) {
      throw new UnreadableDocumentException(
          name,
          source.at(name, first),
          "binary-document",
          "This is binary data, not text.",
          "Give an OpenAPI document in JSON or YAML, not compressed.");
    }
  }

  static UnreadableDocumentException empty(String name) {
    return new UnreadableDocumentException(
        name,
        new SourceRange(name, 1, 1, 1, 1),
        "empty-document",
        "The document is empty.",
        "Fetch it again, or remove the file.");
  }

  static UnreadableDocumentException tooDeep(String name, SourceRange at, Limits limits) {
    return new UnreadableDocumentException(
        name,
        at,
        "too-deep",
        "Objects and arrays are nested deeper than " + limits.depth() + " levels here.",
        Limits.remedy("depth"));
  }
}
