package io.raccordo.generator.diff.witness;

import com.github.curiousoddman.rgxgen.RgxGen;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions of documents. Authors write what some engine takes, and strangers may write
 * what exhausts one: matching stops after so many steps, and what is too long or counts too far is
 * not asked for examples.
 */
final class Patterns {
  private static final int LONGEST = 300;
  private static final int MOST_STEPS = 100_000;
  private static final Pattern LARGE_COUNT = Pattern.compile("\\{[^}]*\\d{3,}");

  /** What the generator of examples does not read as an engine does. */
  private static final Pattern NOT_GENERATED = Pattern.compile("\\(\\?[=!<]|\\\\[bBpPk]|\\\\\\d");

  private final Map<String, Optional<Pattern>> compiled = new HashMap<>();
  private final Map<String, Optional<String>> examples = new HashMap<>();

  /** Counts how often the engine looks at a character. */
  private static final class Watched implements CharSequence {
    private final CharSequence text;
    private int steps;

    Watched(CharSequence text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > MOST_STEPS) {
        throw new UndecidedException("A pattern takes too long to match.");
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  /**
   * Whether the pattern is found anywhere in the text.
   *
   * @throws UndecidedException when the pattern is none that Java reads, or takes too long
   */
  boolean found(String pattern, String text) {
    Pattern known = compiled
        .computeIfAbsent(pattern, Patterns::compile)
        .orElseThrow(() -> new UndecidedException("A pattern cannot be read."));
    Matcher matcher = known.matcher(new Watched(text));
    try {
      return matcher.find();
    } catch (StackOverflowError deep) {
      throw new UndecidedException("A pattern is nested too deeply.");
    }
  }

  private static Optional<Pattern> compile(String pattern) {
    try {
      return pattern.length() > LONGEST ? Optional.empty() : Optional.of(Pattern.compile(pattern));
    } catch (PatternSyntaxException fault) {
      return Optional.empty();
    }
  }

  /** A text in which the pattern is found; another one for another number. */
  Optional<String> example(String pattern, int number) {
    return examples.computeIfAbsent(
        number + " " + pattern, k -> Optional.ofNullable(generated(pattern, number)));
  }

  private @Nullable String generated(String pattern, int number) {
    if (pattern.length() > LONGEST
        || LARGE_COUNT.matcher(pattern).find()
        || NOT_GENERATED.matcher(pattern).find()) {
      return null;
    }
    try {
      String text = RgxGen.parse(pattern).generate(new Random(number));
      return text.length() <= Texts.LONGEST && found(pattern, text) ? text : null;
    } catch (RuntimeException unread) {
      // The generator has exceptions of several kinds for what it cannot read.
      return null;
    }
  }
}
