package io.raccordo.generator.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that generated code cannot or should not use, one list a kind of element; the lists are
 * resources beside this class. They grow only by names that do not compile: a ledger that gives one
 * of them is refused.
 */
public enum ReservedNames {
  /**
   * Accessors and builder methods: keywords, literals, and what the runtime's base classes and
   * {@code Object} already have.
   */
  MEMBER("members.txt"),
  /** Classes: {@code java.lang}, and the JDK and runtime types that generated code mentions. */
  TYPE("types.txt"),
  /** Constants of open enums. */
  CONSTANT("constants.txt");

  // An unmodifiable set.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> names;

  ReservedNames(String resource) {
    this.names = read(resource);
  }

  /** Whether the name is taken. */
  public boolean contains(String name) {
    return names.contains(name);
  }

  private static Set<String> read(String resource) {
    InputStream stream =
        Objects.requireNonNull(ReservedNames.class.getResourceAsStream(resource), resource);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
