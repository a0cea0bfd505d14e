package io.raccordo.generator.model;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How a schema is composed of others; all by schema id, in document order.
 *
 * @param discriminator null when none is declared
 * @param referring whether the first member of {@code allOf} is not written there, but is what a
 *     {@code $ref} beside other keywords refers to
 */
public record Composition(
    List<Integer> allOf,
    List<Integer> oneOf,
    List<Integer> anyOf,
    OptionalInt not,
    @Nullable Discriminator discriminator,
    boolean referring) {
  /**
   * A discriminator (OpenAPI 3.1 section 4.8.25).
   *
   * @param property name of the discriminating property
   * @param mapping value to schema id, implicit component names not included
   */
  public record Discriminator(String property, Map<String, Integer> mapping) {
    public Discriminator {
      mapping = Frozen.map(mapping);
    }
  }

  /** Not composed. */
  public static final Composition NONE =
      new Composition(List.of(), List.of(), List.of(), OptionalInt.empty(), null);

  /** Without a reference beside other keywords. */
  public Composition(
      List<Integer> allOf,
      List<Integer> oneOf,
      List<Integer> anyOf,
      OptionalInt not,
      @Nullable Discriminator discriminator) {
    this(allOf, oneOf, anyOf, not, discriminator, false);
  }

  public Composition {
    allOf = List.copyOf(allOf);
    oneOf = List.copyOf(oneOf);
    anyOf = List.copyOf(anyOf);
  }

  /** The only member of the whole composition, when there is just one and nothing is negated. */
  public OptionalInt onlyMember() {
    if (not.isPresent() || allOf.size() + oneOf.size() + anyOf.size() != 1) {
      return OptionalInt.empty();
    }
    List<Integer> one = !allOf.isEmpty() ? allOf : !oneOf.isEmpty() ? oneOf : anyOf;
    return OptionalInt.of(one.get(0));
  }
}
