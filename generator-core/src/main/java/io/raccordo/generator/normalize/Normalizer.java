package io.raccordo.generator.normalize;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import java.util.List;

/**
 * The stage {@code normalize}. In this order:
 *
 * <ol>
 *   <li>a schema composed of itself is cut where the circle closes;
 *   <li>a missing {@code type} is taken from the keywords that only one type has;
 *   <li>null as an alternative becomes {@code nullable};
 *   <li>alternatives that differ only by which properties they require are dropped;
 *   <li>the only alternative becomes a member of {@code allOf};
 *   <li>nameless members of {@code allOf} become part of the schema that has them;
 *   <li>a type beside the only member of {@code allOf}, which has the same, is dropped;
 *   <li>parameters agree with the path template, and each has a schema.
 * </ol>
 */
public final class Normalizer {
  private static final List<Pass> PASSES = List.of(
      new CompositionCyclePass(),
      new AnnotationMemberPass(),
      new ImpliedTypePass(),
      new NullBranchPass(),
      new RequiredVariantsPass(),
      new OnlyAlternativePass(),
      new InlineMemberPass(),
      new RedundantTypePass(),
      new PathTemplatePass(),
      new UntypedParameterPass());

  private Normalizer() {}

  /** The same API version, said more simply. */
  public static ApiModel normalize(ApiModel model, Diagnostics diagnostics) {
    ApiModel result = model;
    for (Pass pass : PASSES) {
      result = pass.apply(result, diagnostics);
    }
    return result;
  }
}
