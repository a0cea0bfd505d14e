package io.raccordo.generator.diff;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import java.util.List;
import java.util.Optional;

/**
 * Two API versions with their operations paired. Several earlier operations may be matched to one
 * later one; an earlier operation is in {@code matched} once or in {@code removed}; a later one in
 * {@code matched} or in {@code added}.
 *
 * @param matched in the order of the later document
 * @param removed in the order of the earlier document
 * @param added in the order of the later document
 * @param selectorsBefore what chooses the earlier version; nothing where documents are compared as
 *     they are written
 * @param selectorsAfter what chooses the later version
 */
public record Matching(
    ApiModel before,
    ApiModel after,
    List<OperationMatch> matched,
    List<Operation> removed,
    List<Operation> added,
    Selectors selectorsBefore,
    Selectors selectorsAfter) {
  public Matching {
    matched = List.copyOf(matched);
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /** The match of an operation of the earlier version; empty when it was removed. */
  public Optional<OperationMatch> of(OperationKey earlier) {
    return matched.stream().filter(m -> m.before().key().equals(earlier)).findFirst();
  }
}
