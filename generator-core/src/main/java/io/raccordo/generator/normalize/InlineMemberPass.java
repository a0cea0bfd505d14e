package io.raccordo.generator.normalize;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;

/**
 * Makes nameless plain objects among the members of {@code allOf} part of the schema that has them.
 * What is left in {@code allOf} is what has a name, so that it is known what a schema extends. A
 * property that several members declare gets what they have in common; members that contradict each
 * other stay as they are, with a diagnostic.
 */
final class InlineMemberPass implements Pass {
  @Override
  public ApiModel apply(ApiModel model, Diagnostics diagnostics) {
    return new InlineMembers(model, diagnostics).merged();
  }
}
