package io.raccordo.generator.diff.policy;

import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which operations an entry of a policy is about: those for which all holds that it states.
 *
 * @param path what their path is like in one of the two versions; null for any
 * @param tag a tag that they have in one of the two versions; null for any
 * @param operation their name in reports, such as {@code GET /pets/{id}}, or their id, in one of
 *     the two versions; null for any
 */
public record OperationSelection(
    @Nullable PathGlob path, @Nullable String tag, @Nullable String operation) {
  /** How many of the operations of a finding are selected. */
  enum Share {
    NONE,
    SOME,
    ALL
  }

  /**
   * What a finding without operations, which is about the document, is for those that ask for any.
   */
  Share share(List<OperationKey> keys, StepOperations operations) {
    if (path == null && tag == null && operation == null) {
      return Share.ALL;
    }
    long selected =
        keys.stream().filter(key -> selects(key, operations.of(key))).count();
    return selected == 0 ? Share.NONE : selected == keys.size() ? Share.ALL : Share.SOME;
  }

  private boolean selects(OperationKey key, List<Operation> declared) {
    return (path == null
            || path.matches(key.path())
            || declared.stream().anyMatch(o -> path.matches(o.key().path())))
        && (tag == null || declared.stream().anyMatch(o -> o.tags().contains(tag)))
        && (operation == null
            || operation.equals(key.toString())
            || declared.stream()
                .anyMatch(o -> operation.equals(o.operationId())
                    || operation.equals(o.key().toString())));
  }
}
