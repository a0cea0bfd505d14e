package io.raccordo.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavaNamesTest {
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern PART = Pattern.compile("[a-z][a-z0-9]*_?");

  private record Row(
      String text, String type, String member, String constant, String id, String part) {
    static Row of(String line) {
      List<String> cells = new ArrayList<>();
      for (String cell : line.split("\t", -1)) {
        cells.add(unescaped(cell));
      }
      return new Row(
          cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }

    private static String unescaped(String cell) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < cell.length(); i++) {
        if (cell.startsWith("\\u", i)) {
          text.append((char) Integer.parseInt(cell.substring(i + 2, i + 6), 16));
          i += 5;
        } else {
          text.append(cell.charAt(i));
        }
      }
      return text.toString();
    }
  }

  static Stream<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("src", "test", "resources", "naming", "names.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Row::of);
  }

  private static Row named(String text) {
    return new Row(
        text,
        JavaNames.pascal(text),
        JavaNames.camel(text),
        JavaNames.constant(text),
        JavaNames.kebab(text),
        JavaNames.packagePart(text));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void names(Row row) {
    assertThat(named(row.text())).isEqualTo(row);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void areIdentifiers(Row row) {
    assertThat(faults(row.text())).isEmpty();
  }

  /** Names of a text that Java or a file system does not take. */
  private static List<String> faults(String text) {
    Row names = named(text);
    List<String> faults = new ArrayList<>();
    Stream.of(names.type(), names.member(), names.constant())
        .filter(name -> !SourceVersion.isIdentifier(name) || name.length() > 61)
        .forEach(faults::add);
    if (!TYPE.matcher(names.type()).matches()) {
      faults.add(names.type());
    }
    if (!ID.matcher(names.id()).matches()) {
      faults.add(names.id());
    }
    if (!PART.matcher(names.part()).matches() || !SourceVersion.isName(names.part())) {
      faults.add(names.part());
    }
    return faults;
  }

  @Test
  void everyCharacterGivesIdentifiers() {
    List<String> faults = new ArrayList<>();
    for (int c = 0;
        c <= Character.MAX_CODE_POINT;
        c += c < 0x3000 || (c >= 0xD700 && c < 0xE000) ? 1 : 97) {
      String character = new String(Character.toChars(c));
      faults.addAll(faults(character));
      faults.addAll(faults("a" + character + "B"));
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void longTextsAreCutBetweenCharacters() {
    String start = "a".repeat(51);
    String one = start + "\uD801\uDC28".repeat(20);
    String other = start + "\uD801\uDC28".repeat(21);

    assertThat(faults(one)).isEmpty();
    assertThat(JavaNames.camel(one)).startsWith(start).isNotEqualTo(JavaNames.camel(other));
    assertThat(JavaNames.camel(one).chars().noneMatch(c -> Character.isSurrogate((char) c)))
        .isTrue();
    assertThat(JavaNames.pascal("订单".repeat(40))).hasSize(60);
    assertThat(JavaNames.constant("x ".repeat(200))).hasSize(60);
    assertThat(JavaNames.kebab("x ".repeat(200))).hasSize(120);
  }

  @Test
  void theLocaleOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(named("TITLE_id"))
          .isEqualTo(new Row("TITLE_id", "TitleId", "titleId", "TITLE_ID", "title-id", "titleid"));
    } finally {
      Locale.setDefault(before);
    }
  }
}
