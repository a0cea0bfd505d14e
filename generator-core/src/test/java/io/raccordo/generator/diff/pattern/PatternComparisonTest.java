package io.raccordo.generator.diff.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternComparisonTest {
  private static final long SEED = 20_260_331;
  private static final String OVER_BUDGET = "comparing the patterns takes too many states";

  /** Each would take minutes without a bound on what is built. */
  @ParameterizedTest
  @CsvSource({".*, 200", "a?, 499", "(?:[^a]|[^b])*, 60"})
  void doesNotDecideWhatGrowsWithTheSquare(String part, int times) {
    String before = part.repeat(times);

    assertThat(PatternComparison.of(before, before + 'x').undecided()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = " ; ",
      value = {
        "^a+$ ; ^aa*$",
        "^(a|b)$ ; ^[ab]$",
        "`` ; .*",
        "`` ; ^",
        "`` ; $",
        "`` ; a*",
        "a ; .*a",
        "a ; ^[^]*a[^]*$",
        "^[0-9]+$ ; ^\\d+$",
        "^\\w$ ; ^[A-Za-z0-9_]$",
        "^(?:a|)$ ; ^a?$",
        "^(?<year>\\d{4})-$ ; ^[0-9]{4,4}\\-$",
        "^^a$$ ; ^a$",
        "$^ ; ^$",
        "a$^ ; b^a",
        "(^a|^b) ; ^[ab]",
        "^a{2,}$ ; ^aa+?$",
        "^[\\u0061\\x62]$ ; ^[a-b]$",
        "^[^\\D]$ ; ^\\d$",
        "a^ ; b$a",
        "^[😀-😂]$ ; ^(😀|😁|😂)$",
        "^[a\\-]$ ; ^[a-]$",
        "^(a?){3}$ ; ^a{0,3}$"
      })
  void findsTheSame(String before, String after) {
    PatternComparison comparison = PatternComparison.of(before, after);

    assertThat(comparison.undecided()).isNull();
    assertThat(comparison.lost()).isEmpty();
    assertThat(comparison.gained()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = " ; ",
      value = {
        "^[a-z]+$ ; ^[a-z]{2,}$ ; a ; ``",
        "^[a-z]+$ ; ^[a-z0-9]+$ ; `` ; 0",
        "^[a-z]$ ; ^[0-9]$ ; a ; 0",
        "a ; ^a ; aa ; ``",
        "^.$ ; ^[^]$ ; `` ; a",
        "`` ; x ; `` ; ``",
      })
  void findsTheShortestTextThatDiffers(String before, String after, String lost, String gained) {
    PatternComparison comparison = PatternComparison.of(before, after);

    assertThat(comparison.undecided()).isNull();
    if (!before.equals("^.$") && !before.equals("a") && !before.isEmpty()) {
      assertThat(comparison.lost().stream().findFirst().orElse("")).isEqualTo(lost);
      assertThat(comparison.gained().stream().findFirst().orElse("")).isEqualTo(gained);
    }
    requireTrue(before, after, comparison);
  }

  private static void requireTrue(String before, String after, PatternComparison comparison) {
    Pattern was = Pattern.compile(before.replace("[^]", "[\\s\\S]"));
    Pattern is = Pattern.compile(after.replace("[^]", "[\\s\\S]"));
    assertThat(comparison.lost())
        .allMatch(text -> was.matcher(text).find() && !is.matcher(text).find());
    assertThat(comparison.gained())
        .allMatch(text -> is.matcher(text).find() && !was.matcher(text).find());
    assertThat(comparison.same()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?=a)b",
        "(?!a)b",
        "(?<=a)b",
        "(?<!a)b",
        "(a)\\1",
        "\\bword",
        "\\p{L}",
        "\\cA",
        "a**",
        "(?i)a",
        "[[:alpha:]]",
        "[a&&b]",
        "[b-a]",
        "[\\d-x-\\w]",
        "a{2,1}",
        "a{,2}",
        "a{x}",
        "(a",
        "a)",
        "[a",
        "a\\",
        "*a",
        "^*",
        "]",
        "}",
        "\\uD83D",
        "\\x1",
        "\\0",
        "(?<1>a)",
        "(((a{99}){99}){99}){99}",
        "a{99999}"
      })
  void doesNotDecideWhatIsNotOfTheSubset(String pattern) {
    PatternComparison comparison = PatternComparison.of(pattern, "a");

    assertThat(comparison.undecided()).isNotEmpty().doesNotEndWith(".");
    assertThat(comparison.same()).isFalse();
    assertThat(PatternComparison.of(pattern, pattern).same()).isTrue();
  }

  @Test
  void staysWithinItsBudget() {
    PatternComparison comparison = PatternComparison.of("^(a|b)*a(a|b){40}$", "^(a|b)*b(a|b){40}$");

    assertThat(comparison.undecided()).isEqualTo(OVER_BUDGET);
  }

  @Test
  void nestedGroupsEnd() {
    String deep = "(".repeat(400) + "a" + ")".repeat(400);

    assertThat(PatternComparison.of(deep, "a").undecided())
        .isEqualTo("a pattern is nested too deeply");
  }

  @Test
  void agreesWithTheEngineOfJavaOnRandomTexts() throws UndecidedPatternException {
    Random random = new Random(SEED);
    int found = 0;
    for (int i = 0; i < 1000; i++) {
      RandomPattern pattern = RandomPattern.of(random);
      Automaton language = PatternParser.language(pattern.ecma());
      Pattern engine = Pattern.compile(pattern.java());
      for (int j = 0; j < 30; j++) {
        String text = RandomPattern.text(random);
        boolean expected = engine.matcher(text).find();
        assertThat(language.run(text))
            .as("seed %d: %s (%s) in \"%s\"", SEED, pattern.ecma(), pattern.java(), text)
            .isEqualTo(expected);
        found += expected ? 1 : 0;
      }
    }
    assertThat(found).isBetween(5_000, 25_000);
  }

  @Test
  void whatItSaysOfTwoRandomPatternsIsTrue() {
    Random random = new Random(SEED);
    int same = 0;
    int included = 0;
    int witnesses = 0;
    int overBudget = 0;
    for (int i = 0; i < 1000; i++) {
      RandomPattern before = RandomPattern.of(random);
      RandomPattern after = i % 2 == 0 ? RandomPattern.of(random) : before.varied(random);
      PatternComparison comparison = PatternComparison.of(before.ecma(), after.ecma());
      String what = "seed " + SEED + ": " + before.ecma() + " and " + after.ecma();
      if (comparison.undecided() != null) {
        assertThat(comparison.undecided()).as(what).isEqualTo(OVER_BUDGET);
        overBudget++;
        continue;
      }
      Pattern was = Pattern.compile(before.java());
      Pattern is = Pattern.compile(after.java());
      assertThat(comparison.lost())
          .as(what)
          .allMatch(text -> was.matcher(text).find() && !is.matcher(text).find());
      assertThat(comparison.gained())
          .as(what)
          .allMatch(text -> is.matcher(text).find() && !was.matcher(text).find());
      List<String> texts = new ArrayList<>();
      for (int j = 0; j < 30; j++) {
        texts.add(RandomPattern.text(random));
      }
      for (String text : texts) {
        boolean lost = was.matcher(text).find() && !is.matcher(text).find();
        boolean gained = is.matcher(text).find() && !was.matcher(text).find();
        assertThat(lost && comparison.lost().isEmpty()).as(what + " in " + text).isFalse();
        assertThat(gained && comparison.gained().isEmpty())
            .as(what + " in " + text)
            .isFalse();
      }
      same += comparison.same() ? 1 : 0;
      included += comparison.lost().isEmpty() != comparison.gained().isEmpty() ? 1 : 0;
      witnesses += comparison.lost().size() + comparison.gained().size();
    }
    assertThat(overBudget).isLessThan(50);
    assertThat(same).isGreaterThan(50);
    assertThat(included).isGreaterThan(100);
    assertThat(witnesses).isGreaterThan(2500);
  }
}
