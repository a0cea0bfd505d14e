package io.raccordo.generator.diff;

import io.raccordo.generator.diff.SchemaFact.Access;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two schemas that stand for the same thing in their versions: a node of the graph that is
 * compared.
 */
final class SchemaPair {
  /**
   * The way to what stands inside.
   *
   * @param label property name, or what the comparison calls items and unnamed properties; null for
   *     another view of the same value
   * @param before a direction that the earlier version leaves out is not followed
   * @param after a direction that the later version leaves out is not followed
   */
  record Edge(SchemaPair target, @Nullable String label, Access before, Access after) {
    boolean sentIn(Direction direction) {
      return before.sentIn(direction) && after.sentIn(direction);
    }
  }

  final int before;
  final int after;
  final boolean member;
  final List<Difference> differences = new ArrayList<>();
  final List<Edge> edges = new ArrayList<>();
  boolean compared;

  /** Whether one of the two is a whole that became a union, or was one: the union answers. */
  boolean ofWhole;

  /** Which direction does without it, in the later version. */
  Access access = Access.BOTH_WAYS;

  SchemaPair(int before, int after, boolean member) {
    this.before = before;
    this.after = after;
    this.member = member;
  }
}
