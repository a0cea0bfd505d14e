package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.OperationKey;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A judged fact.
 *
 * @param rule id of the rule that judged it, oasdiff's where the meaning is the same
 * @param message what changed, one sentence, with names and values
 * @param subject where inside the operation, such as {@code request body /title} or {@code response
 *     200 body /items/id}; empty for the operation itself
 * @param operations operations of the later version (of the earlier, where removed) that the change
 *     reaches; empty for the document as a whole
 * @param before the element in the earlier document; null when it was not there
 * @param after the element in the later document; null when it is not there
 * @param levels how bad in each dimension; missing means NONE
 * @param witness shows that a schema's change breaks somebody on the wire, or says why that cannot
 *     be shown; null for findings that are not about that, or where nobody looked for one
 * @param accepted that a team lives with it, as the policy says; null for all others
 */
public record Finding(
    String rule,
    String message,
    String subject,
    List<OperationKey> operations,
    @Nullable Origin before,
    @Nullable Origin after,
    Map<Dimension, Level> levels,
    @Nullable Witness witness,
    @Nullable Accepted accepted) {
  public Finding {
    operations = List.copyOf(operations);
    Map<Dimension, Level> copy = new EnumMap<>(Dimension.class);
    copy.putAll(levels);
    levels = Collections.unmodifiableMap(copy);
  }

  /** Without a witness, and accepted by nobody. */
  public Finding(
      String rule,
      String message,
      String subject,
      List<OperationKey> operations,
      @Nullable Origin before,
      @Nullable Origin after,
      Map<Dimension, Level> levels) {
    this(rule, message, subject, operations, before, after, levels, null, null);
  }

  /** The same at other levels. */
  public Finding withLevels(Map<Dimension, Level> other) {
    return new Finding(rule, message, subject, operations, before, after, other, witness, accepted);
  }

  /** The same with a witness. */
  public Finding withWitness(Witness other) {
    return new Finding(rule, message, subject, operations, before, after, levels, other, accepted);
  }

  /** The same, accepted. */
  public Finding withAccepted(Accepted other) {
    return new Finding(rule, message, subject, operations, before, after, levels, witness, other);
  }

  /** How bad in one dimension. */
  public Level level(Dimension dimension) {
    return levels.getOrDefault(dimension, Level.NONE);
  }

  /** The worst level over all dimensions. */
  public Level worst() {
    return levels.values().stream().max(Level::compareTo).orElse(Level.NONE);
  }
}
