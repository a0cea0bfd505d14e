package io.raccordo.generator.diff;

import io.raccordo.generator.model.OperationKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The team's answer for one operation, which goes before anything the matcher finds.
 *
 * @param before an operation of the earlier version
 * @param after what it became; null when nothing replaces it, which keeps the matcher from guessing
 */
public record DeclaredMatch(OperationKey before, @Nullable OperationKey after) {
  public DeclaredMatch {
    Objects.requireNonNull(before);
  }
}
