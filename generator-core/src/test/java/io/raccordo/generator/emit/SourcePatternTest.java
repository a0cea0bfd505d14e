package io.raccordo.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.plan.CallerMigration.Avoided;
import io.raccordo.generator.plan.ClassRef;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files a recipe finds, by their text. */
class SourcePatternTest {
  private static final ClassRef THING = ClassRef.topLevel("com.example.model", "Thing");
  private static final String WITHOUT =
      SourcePattern.without(new Avoided(Set.of("note", "with"), Set.of("MODULE", "A$B")));

  private static boolean finds(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).find();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.note(1)",
        "a\n    .note(1)",
        "a . /* b */ // c\n /*** d */ note(1)",
        "A::note",
        "A:: note",
        "import static com.example.Old.MODULE;",
        "MODULE",
        "x(A$B)",
        "// .note"
      })
  void aNameThatIsAvoidedLeavesAFileAlone(String text) {
    assertThat(finds(WITHOUT, "class X {\n" + text + "\n}\n")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.notes(1)",
        "a.noted()",
        "note(1)",
        "a.denote()",
        "MY_MODULE",
        "MODULES",
        "A$BC",
        "note"
      })
  void otherNamesDoNot(String text) {
    assertThat(finds(WITHOUT, "class X {\n" + text + "\n}\n")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "import com.example.model.Thing;\nThing x",
        "com.example.model.Thing x",
        "Things"
      })
  void aSimpleNameThatIsFreeCanBeImported(String text) {
    assertThat(finds(SourcePattern.withoutOther(List.of(THING)), text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thing x", "import org.acme.Thing;\nThing x", "class Thing {}"})
  void aSimpleNameThatMeansSomethingElseLeavesAFileAlone(String text) {
    assertThat(finds(SourcePattern.withoutOther(List.of(THING)), text)).isFalse();
  }

  @Test
  void whatIsInsideIsChangedByItselfWhereTheClassIsNotNamed() {
    String pattern = SourcePattern.onlyInside(THING);
    assertThat(finds(pattern, "import com.example.model.Thing.Inner;\nInner x")).isTrue();
    assertThat(finds(pattern, "import static com.example.model.Thing.Inner.A;")).isTrue();
    assertThat(finds(pattern, "import com.example.model.Thing.Inner;\nThing x")).isFalse();
    assertThat(finds(pattern, "import com.example.model.Thing;\nimport a.b.C;")).isFalse();
  }

  /** Thousands of blank lines or comments are no reason to run out of stack. */
  @Test
  void longGapsAreRead() {
    String text = "a." + " \n".repeat(50_000) + "// x\n".repeat(5_000) + "other()";
    assertThat(finds(WITHOUT, text)).isTrue();
  }
}
