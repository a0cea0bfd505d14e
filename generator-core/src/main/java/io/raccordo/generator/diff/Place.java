package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.OperationKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact was found, and whom it reaches.
 *
 * @param subject where inside the first of the operations, such as {@code request body /title}; empty for the operation
 *     itself
 * @param operations operations of the later version (of the earlier, where removed) that the fact reaches, in document
 *     order; empty for the document as a whole
 * @param before the element in the earlier document; null when it was not there
 * @param after the element in the later document; null when it is not there
 */
public record Place(
    Site site, String subject, List<OperationKey> operations, @Nullable Origin before, @Nullable Origin after) {
  public Place {
    operations = List.copyOf(operations);
  }
}
