package io.raccordo.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A token, key or password. Nothing that prints, logs or throws shows it; only {@link #reveal}
 * does. Comparing takes the same time whatever the content.
 */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * Wraps a secret.
   *
   * @param value the secret
   * @return the wrapped secret
   * @throws IllegalArgumentException when it is blank, or has line breaks or other control
   *     characters, which no credential has and which a file read with its last line break brings
   *     in
   */
  public static Secret of(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("The secret is empty.");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "The secret has a line break or another control character; remove it (strip() removes those at the end).");
    }
    return new Secret(value);
  }

  /**
   * The secret itself.
   *
   * @return the value that was wrapped
   */
  public String reveal() {
    return value;
  }

  /** {@return whether both are the same secret} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
  }

  /** {@return the same number for all secrets} */
  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  /** {@return three asterisks} */
  @Override
  public String toString() {
    return "***";
  }
}
