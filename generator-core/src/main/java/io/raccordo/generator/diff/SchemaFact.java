package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.Conditions;
import io.raccordo.generator.model.JsonType;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to the values that may be sent. */
public sealed interface SchemaFact extends Fact {
  /** Which direction does without a property. */
  enum Access {
    BOTH_WAYS,
    READ_ONLY,
    WRITE_ONLY,
    /** Read-only and write-only at once. */
    NEVER;

    /** Whether a property is sent in this direction at all. */
    public boolean sentIn(Direction direction) {
      return switch (this) {
        case BOTH_WAYS -> true;
        case READ_ONLY -> direction == Direction.RESPONSE;
        case WRITE_ONLY -> direction == Direction.REQUEST;
        case NEVER -> false;
      };
    }

    /** Whether it is this, alone or among others. */
    public boolean includes(Access other) {
      return this == other || this == NEVER;
    }
  }

  /** The composition keyword of a union. */
  enum UnionKind {
    ONE_OF,
    ANY_OF
  }

  /** How a limit moved. */
  enum Move {
    SET,
    UNSET,
    INCREASED,
    DECREASED,
    CHANGED
  }

  /** Which part of a discriminator is meant. */
  enum DiscriminatorPart {
    WHOLE,
    PROPERTY_NAME,
    MAPPING
  }

  /**
   * A schema names one more property.
   *
   * @param closed whether the earlier schema forbade properties that it does not name
   */
  record PropertyAdded(
      Place place, String name, boolean required, boolean hasDefault, Access access, boolean closed)
      implements SchemaFact {}

  /**
   * A schema does not name a property any more.
   *
   * @param closed whether the later schema forbids properties that it does not name
   */
  record PropertyRemoved(Place place, String name, boolean required, Access access, boolean closed)
      implements SchemaFact {}

  /** A property became required or optional. */
  record PropertyRequirednessChanged(
      Place place, String name, boolean required, boolean hasDefault, Access access)
      implements SchemaFact {}

  /** A property is left out of one direction, or no longer. */
  record AccessChanged(Place place, String name, boolean required, Access before, Access after)
      implements SchemaFact {}

  /**
   * Other types, or another form of the same type.
   *
   * @param before such as {@code string (date-time)}, {@code integer or string}
   * @param several whether a side is a union of types
   * @param was the earlier types; unknown where a side is more than types and a format
   * @param is the later types; unknown where {@code was} is
   */
  record TypeChanged(
      Place place,
      String before,
      String after,
      SetChange change,
      boolean several,
      TypeForm was,
      TypeForm is)
      implements SchemaFact {
    /** Of sides that are more than types and a format. */
    public TypeChanged(
        Place place, String before, String after, SetChange change, boolean several) {
      this(place, before, after, change, several, TypeForm.UNKNOWN, TypeForm.UNKNOWN);
    }
  }

  /**
   * Types with the format of their values.
   *
   * @param types empty for any
   * @param format null where none is stated
   */
  record TypeForm(Set<JsonType> types, @Nullable String format) {
    /** Nothing is known. */
    public static final TypeForm UNKNOWN = new TypeForm(Set.of(), null);

    public TypeForm {
      types = Set.copyOf(types);
    }
  }

  /** Null is admitted now, or no longer. */
  record NullabilityChanged(Place place, boolean nullable) implements SchemaFact {}

  /** Any value of the type was admitted, now these only. */
  record ValuesLimited(Place place, List<JsonNode> values, boolean constant) implements SchemaFact {
    public ValuesLimited {
      values = List.copyOf(values);
    }
  }

  /** These values only were admitted, now any of the type is. */
  record ValuesUnlimited(Place place, List<JsonNode> values, boolean constant)
      implements SchemaFact {
    public ValuesUnlimited {
      values = List.copyOf(values);
    }
  }

  /** An enumeration has more values. */
  record ValuesAdded(Place place, List<JsonNode> values) implements SchemaFact {
    public ValuesAdded {
      values = List.copyOf(values);
    }
  }

  /** An enumeration has fewer values. */
  record ValuesRemoved(Place place, List<JsonNode> values) implements SchemaFact {
    public ValuesRemoved {
      values = List.copyOf(values);
    }
  }

  /** The only value is another one. */
  record ConstantChanged(Place place, JsonNode before, JsonNode after) implements SchemaFact {}

  /**
   * A limit came, went or moved.
   *
   * @param before null where there is none; with its keyword where that is not the one of
   *     {@code bound}
   * @param after null where there is none
   * @param undecided of two patterns: why it is not known what happens to the set of values, half a
   *     sentence; empty where nobody looked; null where it is known
   */
  record BoundChanged(
      Place place,
      Bound bound,
      @Nullable String before,
      @Nullable String after,
      Move move,
      SetChange change,
      @Nullable String undecided)
      implements SchemaFact {
    BoundChanged(
        Place place,
        Bound bound,
        @Nullable String before,
        @Nullable String after,
        Move move,
        SetChange change) {
      this(place, bound, before, after, move, change, null);
    }
  }

  /** What properties without a name may be is not the same; in words. */
  record AdditionalPropertiesChanged(Place place, String before, String after, SetChange change)
      implements SchemaFact {}

  /** Properties whose names match a pattern are limited now, or no longer. */
  record PatternPropertiesChanged(Place place, String pattern, boolean added)
      implements SchemaFact {}

  /** The items of an array are limited now, or no longer. */
  record ItemsChanged(Place place, boolean added) implements SchemaFact {}

  /** The first items of an array have other places. */
  record PrefixItemsChanged(Place place, int count, boolean added) implements SchemaFact {}

  /** A union has more members. */
  record UnionMembersAdded(Place place, UnionKind kind, List<String> members)
      implements SchemaFact {
    public UnionMembersAdded {
      members = List.copyOf(members);
    }
  }

  /** A union has fewer members. */
  record UnionMembersRemoved(Place place, UnionKind kind, List<String> members)
      implements SchemaFact {
    public UnionMembersRemoved {
      members = List.copyOf(members);
    }
  }

  /** A union limits what the rest of the schema admits, or no longer does. */
  record UnionChanged(Place place, UnionKind kind, boolean added) implements SchemaFact {}

  /** What is forbidden by {@code not} is not the same. */
  record NegationChanged(Place place, SetChange change) implements SchemaFact {}

  /** A discriminator or a part of it came, went or changed; null where it was not there. */
  record DiscriminatorChanged(
      Place place,
      DiscriminatorPart part,
      @Nullable String before,
      @Nullable String after) implements SchemaFact {}

  /** What a value left out stands for; null where nothing is said. */
  record DefaultChanged(
      Place place, @Nullable JsonNode before, @Nullable JsonNode after) implements SchemaFact {}

  /** A property was deprecated, or is no longer. */
  record SchemaDeprecationChanged(Place place, Notice notice) implements SchemaFact {}

  /** The vendor stands by a property more, or less. */
  record SchemaStabilityChanged(Place place, Stability before, Stability after)
      implements SchemaFact {}

  /**
   * Members of {@code allOf} came or went, where schemas are compared as written.
   *
   * @param annotating whether they limit nothing
   */
  record AllOfMembersChanged(Place place, List<String> members, boolean added, boolean annotating)
      implements SchemaFact {
    public AllOfMembersChanged {
      members = List.copyOf(members);
    }
  }

  /** What an object was is now spread over the members of {@code oneOf}. */
  record WrappedInUnion(Place place, List<String> members) implements SchemaFact {
    public WrappedInUnion {
      members = List.copyOf(members);
    }
  }

  /** The keywords of JSON Schema 2020-12 that are there or not. */
  enum Condition {
    IF("if"),
    THEN("then"),
    ELSE("else"),
    CONTAINS("contains"),
    PROPERTY_NAMES("propertyNames"),
    UNEVALUATED_ITEMS("unevaluatedItems"),
    UNEVALUATED_PROPERTIES("unevaluatedProperties"),
    CONTENT_SCHEMA("contentSchema");

    private final String keyword;

    Condition(String keyword) {
      this.keyword = keyword;
    }

    /** As documents write it. */
    public String keyword() {
      return keyword;
    }

    /** Its schema; empty where it is absent. */
    OptionalInt in(Conditions conditions) {
      return switch (this) {
        case IF -> conditions.ifSchema();
        case THEN -> conditions.thenSchema();
        case ELSE -> conditions.elseSchema();
        case CONTAINS -> conditions.contains();
        case PROPERTY_NAMES -> conditions.propertyNames();
        case UNEVALUATED_ITEMS -> conditions.unevaluatedItems();
        case UNEVALUATED_PROPERTIES -> conditions.unevaluatedProperties();
        case CONTENT_SCHEMA -> conditions.contentSchema();
      };
    }
  }

  /** One of these keywords came or went. */
  record ConditionChanged(Place place, Condition condition, boolean added) implements SchemaFact {}

  /** What a property requires of others; null where nothing is said. */
  record DependentRequiredChanged(
      Place place,
      String property,
      @Nullable Set<String> before,
      @Nullable Set<String> after) implements SchemaFact {}

  /** A property brings a schema along, or no longer. */
  record DependentSchemaChanged(Place place, String property, boolean added)
      implements SchemaFact {}

  /** What the text of a value holds is another media type or encoding; empty for none. */
  record ContentChanged(Place place, boolean encoding, String before, String after)
      implements SchemaFact {}

  /** An open enumeration ({@code x-extensible-enum}) has fewer values. */
  record ExtensibleValuesRemoved(Place place, List<JsonNode> values) implements SchemaFact {
    public ExtensibleValuesRemoved {
      values = List.copyOf(values);
    }
  }
}
