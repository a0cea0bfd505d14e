package io.raccordo.generator.migrate;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.OperationKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code migrations.yaml}.
 *
 * @param origin root of the file; null when there is none
 * @param all answers in file order
 */
public record Migrations(@Nullable Origin origin, List<Migration> all) {
  /** No file. */
  public static final Migrations NONE = new Migrations(null, List.of());

  public Migrations {
    all = List.copyOf(all);
  }

  /** The answers for an operation of one version, in the order in which their guards are tried. */
  public List<Migration> of(String version, OperationKey source) {
    return all.stream()
        .filter(m -> m.from().equals(version) && m.source().equals(source))
        .toList();
  }
}
