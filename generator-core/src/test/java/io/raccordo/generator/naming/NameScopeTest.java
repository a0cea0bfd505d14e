package io.raccordo.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NameScopeTest {
  private record Row(String kind, List<String> texts, List<String> names) {
    static Row of(String line) {
      int colon = line.indexOf(": ");
      int arrow = line.indexOf(" -> ");
      return new Row(
          line.substring(0, colon),
          list(line.substring(colon + 2, arrow)),
          list(line.substring(arrow + 4)));
    }

    private static List<String> list(String cells) {
      return Stream.of(cells.split(", ", -1))
          .map(cell -> cell.equals("\"\"") ? "" : cell)
          .toList();
    }

    List<String> given() {
      NameScope scope = scope(kind);
      return texts.stream().map(text -> scope.give(wish(kind, text))).toList();
    }
  }

  private static NameScope scope(String kind) {
    return switch (kind) {
      case "constant" -> new NameScope(ReservedNames.CONSTANT, "_", false);
      case "member" -> new NameScope(ReservedNames.MEMBER, "_", false);
      default -> new NameScope(ReservedNames.TYPE, "Model", true);
    };
  }

  private static String wish(String kind, String text) {
    return switch (kind) {
      case "constant" -> JavaNames.constant(text);
      case "member" -> JavaNames.camel(text);
      default -> JavaNames.pascal(text);
    };
  }

  static Stream<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("src", "test", "resources", "naming", "scopes.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Row::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void givesNamesThatDiffer(Row row) {
    assertThat(row.given()).isEqualTo(row.names()).doesNotHaveDuplicates();
  }

  @Test
  void javaTakesTheNames() throws IOException {
    String code = rows()
        .map(row ->
            "  static class " + "Case" + Math.abs(row.hashCode()) + " {\n" + body(row) + "  }\n")
        .collect(Collectors.joining("", "class Names {\n", "}\n"));

    Compilation compilation =
        Compiler.javac().compile(JavaFileObjects.forSourceString("Names", code));

    assertThat(compilation.errors()).isEmpty();
  }

  private static String body(Row row) {
    String form = switch (row.kind()) {
      case "constant" -> "    static final int %s = 1;\n";
      case "member" ->
        "    int %1$s() { return 1; }\n    Object %1$s(int value) { return this; }\n";
      default -> "    static class %s {}\n";
    };
    return row.names().stream().map(form::formatted).collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void namesGivenBeforeStay(Row row) {
    NameScope scope = scope(row.kind());
    row.names().forEach(scope::take);

    String later = scope.give(wish(row.kind(), row.texts().get(0)));

    assertThat(row.names()).doesNotContain(later);
  }

  @Test
  void membersHideNoMethodOfObject() {
    assertThat(Object.class.getDeclaredMethods())
        .filteredOn(method -> !Modifier.isPrivate(method.getModifiers()))
        .extracting(Method::getName)
        .contains("finalize", "clone")
        .allMatch(ReservedNames.MEMBER::contains);
  }

  @Test
  void reservedNamesAreLinesWithoutRemarks() {
    assertThat(ReservedNames.MEMBER.contains("class")).isTrue();
    assertThat(ReservedNames.MEMBER.contains("# methods of Object")).isFalse();
    assertThat(ReservedNames.MEMBER.contains("")).isFalse();
    assertThat(ReservedNames.TYPE.contains("Object")).isTrue();
    assertThat(ReservedNames.TYPE.contains("Pet")).isFalse();
    assertThat(ReservedNames.CONSTANT.contains("TYPE")).isTrue();
  }
}
