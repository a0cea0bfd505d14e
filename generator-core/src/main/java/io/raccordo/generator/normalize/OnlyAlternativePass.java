package io.raccordo.generator.normalize;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Turns a {@code oneOf} or {@code anyOf} of one member, counted without repetitions, into
 * {@code allOf}, which means the same. With a discriminator it stays: that announces further
 * members.
 */
final class OnlyAlternativePass implements Pass {
  @Override
  public ApiModel apply(ApiModel model, Diagnostics diagnostics) {
    return Rewrite.schemas(model, OnlyAlternativePass::rewrite);
  }

  private static Schema rewrite(Schema schema) {
    Composition composition = schema.composition();
    List<Integer> oneOf = distinct(composition.oneOf());
    List<Integer> anyOf = distinct(composition.anyOf());
    List<Integer> allOf = new ArrayList<>(composition.allOf());
    if (composition.discriminator() == null) {
      oneOf = moveOnly(oneOf, allOf);
      anyOf = moveOnly(anyOf, allOf);
    }
    boolean same = oneOf.size() == composition.oneOf().size()
        && anyOf.size() == composition.anyOf().size();
    return same
        ? schema
        : new SchemaEdit(schema).members(distinct(allOf), oneOf, anyOf).build();
  }

  private static List<Integer> distinct(List<Integer> members) {
    return members.size() < 2 ? members : new ArrayList<>(new LinkedHashSet<>(members));
  }

  private static List<Integer> moveOnly(List<Integer> members, List<Integer> allOf) {
    if (members.size() != 1) {
      return members;
    }
    allOf.addAll(members);
    return List.of();
  }
}
