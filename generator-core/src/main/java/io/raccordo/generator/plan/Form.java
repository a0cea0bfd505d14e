package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.Composition.Discriminator;
import io.raccordo.generator.model.JsonType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a schema of one API version looks like to Java: the shape of its values, without names. */
sealed interface Form {
  /** A schema, or only that part of it that is of one type. */
  record Branch(int schema, @Nullable JsonType only) {
    static Branch of(int schema) {
      return new Branch(schema, null);
    }
  }

  /** A scalar. */
  record ScalarForm(ScalarType type) implements Form {}

  /** A scalar of which some values are known. */
  record EnumForm(ScalarType base, int schema, List<JsonNode> values) implements Form {}

  /** An object with known properties, allOf and the like already gathered. */
  record ObjectForm(
      int schema,
      Map<String, Integer> properties,
      Set<String> required,
      @Nullable Integer additional)
      implements Form {}

  /** A list; of anything when there is no branch. */
  record ListForm(List<Branch> items) implements Form {}

  /** An object without known properties; values are anything when there is no branch. */
  record MapForm(List<Branch> values) implements Form {}

  /** One of several forms that JSON itself, a discriminator or properties tell apart. */
  record UnionForm(
      int schema, List<Branch> branches, @Nullable Discriminator discriminator) implements Form {}

  /** Anything; {@code reason} is null when the document says so itself. */
  record AnyForm(@Nullable String reason) implements Form {}
}
