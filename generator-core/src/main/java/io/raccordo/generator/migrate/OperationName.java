package io.raccordo.generator.migrate;

import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.OperationKey.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How people name operations: {@code GET /pets/{id}}, {@code WEBHOOK name}, {@code CALLBACK name}.
 * A webhook's name does not tell its method, nor a callback's its owner: such a key is one to look
 * up with {@link #candidates}.
 */
public final class OperationName {
  private static final String METHODS =
      Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.joining("|"));
  private static final Pattern FORM =
      Pattern.compile("(?:(" + METHODS + ") (/.*)|(WEBHOOK|CALLBACK) (.+))");
  private static final Pattern CALLBACK =
      Pattern.compile(".*?#(?:" + METHODS + ")#([^#]*)#.*", Pattern.DOTALL);

  private OperationName() {}

  /**
   * The key that the text names, a webhook or callback with method POST; empty when it names none.
   */
  public static Optional<OperationKey> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        matcher.group(1) != null
            ? OperationKey.onPath(HttpMethod.valueOf(matcher.group(1)), matcher.group(2))
            : new OperationKey(Kind.valueOf(matcher.group(3)), HttpMethod.POST, matcher.group(4)));
  }

  /** The name of an operation; that of a callback is its name under {@code callbacks}. */
  public static String of(OperationKey key) {
    return switch (key.kind()) {
      case PATH -> key.method() + " " + key.path();
      case WEBHOOK -> "WEBHOOK " + key.path();
      case CALLBACK -> {
        Matcher matcher = CALLBACK.matcher(key.path());
        yield "CALLBACK " + (matcher.matches() ? matcher.group(1) : key.path());
      }
    };
  }

  /**
   * The name of an operation among others of its document: where several have it, the whole key
   * behind its kind.
   */
  public static String of(OperationKey key, Collection<OperationKey> keys) {
    String name = of(key);
    boolean shared = keys.stream().filter(other -> of(other).equals(name)).count() > 1;
    return shared && key.kind() != Kind.PATH ? key.kind() + " " + key.path() : name;
  }

  /**
   * The keys that a parsed one may stand for: itself when there, or else all of the same name, in
   * their order.
   */
  static List<OperationKey> candidates(OperationKey wanted, Collection<OperationKey> keys) {
    if (keys.contains(wanted)) {
      return List.of(wanted);
    }
    if (wanted.kind() == Kind.PATH) {
      return List.of();
    }
    String name = of(wanted);
    return keys.stream().filter(key -> of(key).equals(name)).toList();
  }
}
