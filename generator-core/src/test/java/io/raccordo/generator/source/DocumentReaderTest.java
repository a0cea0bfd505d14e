package io.raccordo.generator.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentReaderTest {
  private static final Limits SMALL = new Limits(1000, 5000, 5, 100, 3, 10, 10);

  private final Diagnostics diagnostics = new Diagnostics();

  static Stream<Arguments> unreadable() {
    return Stream.of(
        arguments("a.json", "", "a.json:1:1", "empty-document"),
        arguments("a.yaml", " \n\t\n", "a.yaml:1:1", "empty-document"),
        arguments("a.yaml", "# only a comment\n", "a.yaml:1:1", "empty-document"),
        arguments("a.json", "\n<!DOCTYPE html><html>", "a.json:2:1", "markup-document"),
        arguments("a.yaml", "<?xml version=\"1.0\"?>", "a.yaml:1:1", "markup-document"),
        arguments(
            "a.json",
            "version https://git-lfs.github.com/spec/v1",
            "a.json:1:1",
            "pointer-document"),
        arguments("a.json", "PK\u0003\u0004rest", "a.json:1:1", "binary-document"),
        arguments("a.json", "\u001f\u008bzip", "a.json:1:1", "binary-document"),
        arguments("a.json", "{\"a\": [1,\n 2", "a.json:2:3", "truncated-document"),
        arguments("a.json", "{\"a\": 1", "a.json:1:8", "truncated-document"),
        arguments("a.json", "{\"ä€\": x}", "a.json:1:8", "invalid-json"),
        arguments("a.json", "{\"a\": 1,}", "a.json:1:9", "invalid-json"),
        arguments("a.json", "{\"a\": 1} {}", "a.json:1:10", "trailing-content"),
        arguments("a.yaml", "a: [1,\nb: 2", "a.yaml:2:5", "truncated-document"),
        arguments("a.yaml", "a: b: c", "a.yaml:1:5", "invalid-yaml"),
        arguments("a.yaml", "a:\n  b: \"open", "a.yaml:2:11", "truncated-document"),
        arguments("a.yaml", "a:\n\tb: 1\n", "a.yaml:2:1", "invalid-yaml"),
        arguments("a.yaml", "a: 1\nb: \u0007x", "a.yaml:2:4", "invalid-character"),
        arguments("a.yaml", "a: *nobody", "a.yaml:1:4", "unknown-yaml-anchor"),
        arguments("a.yaml", "a: &a [*a]", "a.yaml:1:8", "unknown-yaml-anchor"),
        arguments("a.json", "[[[[[[]]]]]]", "a.json:1:6", "too-deep"),
        arguments("a.yaml", "- - - - - - 1", "a.yaml:1:11", "too-deep"),
        arguments("a.yaml", bomb(), "a.yaml:4:5", "too-many-values"),
        arguments(
            "a.json", "{\"a\": \"" + "x".repeat(1000) + "\"}", "a.json", "document-too-large"));
  }

  private static String bomb() {
    return "a: &a [x,x,x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b]\nd: [*c,*c,*c,*c]";
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void saysWhatIsWrongAndWhere(String name, String text, String place, String code) {
    byte[] bytes = text.getBytes(text.startsWith("\u001f") ? ISO_8859_1 : UTF_8);

    Diagnostic found = fault(name, bytes);

    assertThat(found.code()).isEqualTo(code);
    assertThat(found.toString()).startsWith(place + ": ");
    assertThat(found.remedy()).isNotEmpty();
  }

  private Diagnostic fault(String name, byte[] bytes) {
    try {
      if (bytes.length > SMALL.documentBytes()) {
        java.nio.file.Path file = java.nio.file.Files.createTempFile("document", name);
        java.nio.file.Files.write(file, bytes);
        try {
          new DocumentReader(SMALL).read(file, name, diagnostics);
        } finally {
          java.nio.file.Files.delete(file);
        }
      } else {
        new DocumentReader(SMALL).parse(name, bytes, diagnostics);
      }
    } catch (UnreadableDocumentException fault) {
      return fault.diagnostic();
    } catch (java.io.IOException impossible) {
      throw new AssertionError(impossible);
    }
    throw new AssertionError("It was read.");
  }

  static Stream<Arguments> charsets() {
    return Stream.of(
        arguments(UTF_8, ""), arguments(UTF_8, "\uFEFF"),
        arguments(UTF_16LE, ""), arguments(UTF_16LE, "\uFEFF"),
        arguments(UTF_16BE, ""), arguments(UTF_16BE, "\uFEFF"),
        arguments(Charset.forName("UTF-32LE"), ""),
            arguments(Charset.forName("UTF-32BE"), "\uFEFF"));
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void findsOutTheCharset(Charset charset, String mark) throws UnreadableDocumentException {
    byte[] bytes = (mark + "{\"name\": \"Zoë 😀\"}").getBytes(charset);

    assertThat(parse("a.json", bytes).root().get("name").textValue()).isEqualTo("Zoë 😀");
    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void replacesWhatIsNotOfTheCharset() throws UnreadableDocumentException {
    byte[] bytes = "{\"a\": 1,\n \"b\": \"Zo\u00eb\"}".getBytes(ISO_8859_1);

    assertThat(parse("a.json", bytes).root().get("b").textValue()).isEqualTo("Zo\uFFFD");
    assertThat(diagnostics.all()).hasSize(1);
    assertThat(diagnostics.all().get(0).toString())
        .startsWith("a.json:2:10: ")
        .endsWith("[malformed-text]");
  }

  @Test
  void leavesAReplacementCharacterAlone() throws UnreadableDocumentException {
    parse("a.json", "{\"a\": \"\uFFFD\"}".getBytes(UTF_8));

    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void goesByContentNotByName() throws UnreadableDocumentException {
    assertThat(parse("a.yaml", "{\"a\": 1}".getBytes(UTF_8)).format())
        .isEqualTo(ParsedDocument.Format.JSON);
    assertThat(parse("a.json", "a: 1".getBytes(UTF_8)).format())
        .isEqualTo(ParsedDocument.Format.YAML);
    assertThat(parse("a.yaml", "{a: b}".getBytes(UTF_8)).root().get("a").textValue())
        .isEqualTo("b");
  }

  @Test
  void keepsDecimalsExact() throws UnreadableDocumentException {
    assertThat(parse("a.json", "{\"a\": [1.10, 18446744073709551615, 0.1e1]}".getBytes(UTF_8))
            .root()
            .get("a"))
        .hasToString("[1.10,18446744073709551615,1]");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource(
      delimiter = '|',
      value = {"a.json|{'x': {'a': 1,N 'a': 2}}", "a.yaml|x:N  a: 1N  a: 2"})
  void takesTheLastOfSeveralMembersOfOneName(String name, String text)
      throws UnreadableDocumentException {
    String written = text.replace('\'', '"').replace("N", "\n");

    assertThat(parse(name, written.getBytes(UTF_8)).root().at("/x/a").intValue())
        .isEqualTo(2);
    assertThat(diagnostics.all()).hasSize(1);
    Diagnostic found = diagnostics.all().get(0);
    assertThat(found.code()).isEqualTo("duplicate-key");
    assertThat(found.origin()).hasToString(name + "#/x/a");
    assertThat(found.toString())
        .startsWith(name.endsWith("json") ? "a.json:2:2: " : "a.yaml:3:3: ");
  }

  @Test
  void followsAliasesAndMergeKeys() throws UnreadableDocumentException {
    String text = """
        base: &base {a: 1, b: 2}
        more: &more {b: 3, c: 4}
        one: {<<: *base, b: 9}
        two: {<<: [*base, *more], d: 5}
        same: *base
        text: {"<<": not a merge}
        """;

    assertThat(parse("a.yaml", text.getBytes(UTF_8)).root())
        .hasToString(
            "{\"base\":{\"a\":1,\"b\":2},\"more\":{\"b\":3,\"c\":4},\"one\":{\"a\":1,\"b\":9},"
                + "\"two\":{\"a\":1,\"b\":2,\"c\":4,\"d\":5},\"same\":{\"a\":1,\"b\":2},"
                + "\"text\":{\"<<\":\"not a merge\"}}");
    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void readsYamlAsTextNumbersAndNothingElse() throws UnreadableDocumentException {
    String text = """
        country: NO
        200: ok
        on: push
        null: nothing
        when: 2020-01-01
        tagged: !!str 12
        quoted: "12"
        java: !!java.net.URL [http://example.com]
        ? [a, b]
        : complex
        """;

    assertThat(parse("a.yaml", text.getBytes(UTF_8)).root())
        .hasToString(
            "{\"country\":\"NO\",\"200\":\"ok\",\"on\":\"push\",\"null\":\"nothing\",\"when\":\"2020-01-01\","
                + "\"tagged\":\"12\",\"quoted\":\"12\",\"java\":[\"http://example.com\"]}");
    assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly("invalid-key");
  }

  @Test
  void acceptsTabsAtTheEndsOfLines() throws UnreadableDocumentException {
    String text = "a:\n  b: \"x\"\t\t \n  c: 2\n";

    assertThat(parse("a.yaml", text.getBytes(UTF_8)).root())
        .hasToString("{\"a\":{\"b\":\"x\",\"c\":2}}");
    assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly("invalid-yaml");
  }

  @Test
  void readsTheFirstOfSeveralYamlDocuments() throws UnreadableDocumentException {
    assertThat(parse("a.yaml", "a: 1\n---\nb: 2\n".getBytes(UTF_8)).root())
        .hasToString("{\"a\":1}");
    assertThat(diagnostics.all())
        .extracting(Diagnostic::code)
        .containsExactly("several-yaml-documents");
  }

  private ParsedDocument parse(String name, byte[] bytes) throws UnreadableDocumentException {
    return new DocumentReader(SMALL).parse(name, bytes, diagnostics);
  }
}
