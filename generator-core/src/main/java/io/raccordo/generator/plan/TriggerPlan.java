package io.raccordo.generator.plan;

import io.raccordo.generator.plan.Binding.Paging.Ask;
import org.jspecify.annotations.Nullable;

/**
 * A module that polls a revision of a search. It has that revision's number, and bindings, upgrades
 * and verdicts of the search are its own.
 *
 * @param family module id of its first revision, which never changes
 * @param name the module class
 * @param label short text for a person, such as "Watch issues"
 * @param search what it polls, and with what
 * @param position how the position moves
 */
public record TriggerPlan(
    String family, ClassRef name, String label, ModuleRevision search, Position position) {
  /** The revision of the search. */
  public int number() {
    return search.number();
  }

  /** The module id: the family's, and from revision 2 on {@code @number} behind it. */
  public String id() {
    return ModuleRevision.id(family, number());
  }

  /**
   * How the position of a trigger moves.
   *
   * @param by what it moves by
   * @param pointer JSON Pointer to the value or cursor in an item; null for none, and for the id
   * @param ask what of the search's input takes it; {@link Ask#NONE} for nothing
   * @param identity JSON Pointer to what tells items apart
   * @param order in which the search finds items; null when not known
   * @param overlap ISO 8601 duration for which each poll looks back; null for what is usual
   */
  public record Position(
      By by,
      @Nullable String pointer,
      Ask ask,
      String identity,
      @Nullable Order order,
      @Nullable String overlap) {}

  /** What a position moves by. */
  public enum By {
    /** A value that grows. */
    SINCE,
    /** The id or another cursor of the newest item. */
    AFTER,
    /** What was seen, in a list that begins with the newest. */
    NEWEST
  }

  /** In which order a search finds items. */
  public enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST
  }

  /** Whether the position sets a member of the input as a whole, which is no input then. */
  public boolean sets(Member member) {
    return position.ask().inside().isEmpty() && position.ask().member().equals(member.key());
  }
}
