package io.raccordo.design.contract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One public class (object, union or open enum) followed through the succession. */
final class Line {
  final String name;
  final Kind kind;
  final boolean component;
  final int since;
  final Map<String, Member> members = new LinkedHashMap<>();
  final List<Type> branches = new ArrayList<>();
  final Set<String> values = new LinkedHashSet<>();

  /** API versions that reach it at all, from an output, and in which it gained something. */
  final BitSet reached = new BitSet();

  final BitSet inOutput = new BitSet();
  final BitSet grown = new BitSet();

  Line(String name, Kind kind, boolean component, int since) {
    this.name = name;
    this.kind = kind;
    this.component = component;
    this.since = since;
  }

  /** What an accessor returns. */
  sealed interface Type {
    record Scalar(Kind kind) implements Type {
      @Override
      public String toString() {
        return switch (kind) {
          case STRING -> "String";
          case DATE -> "LocalDate";
          case DATE_TIME -> "OffsetDateTime";
          case BYTES -> "byte[]";
          case BINARY -> "Binary";
          case INTEGER -> "Long";
          case NUMBER -> "BigDecimal";
          case BOOLEAN -> "Boolean";
          default -> "Json";
        };
      }
    }

    record ListOf(Type item) implements Type {
      @Override
      public String toString() {
        return "List<" + item + ">";
      }
    }

    record MapOf(Type item) implements Type {
      @Override
      public String toString() {
        return "Map<String, " + item + ">";
      }
    }

    record Ref(Line line) implements Type {
      @Override
      public String toString() {
        return line.name;
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Ref ref && ref.line == line;
      }

      @Override
      public int hashCode() {
        return System.identityHashCode(line);
      }
    }
  }

  /** A member of a line; the first accessor has its first Java type, the others are beside it. */
  static final class Member {
    final String name;
    final Line owner;
    final List<Accessor> accessors = new ArrayList<>();
    final BitSet present = new BitSet();

    Member(String name, Line owner) {
      this.name = name;
      this.owner = owner;
    }

    @Override
    public String toString() {
      return (owner == null ? "" : owner.name + ".") + name;
    }
  }

  static final class Accessor {
    final Type type;
    final Schema schema;
    final int since;

    /** API versions whose form of the member is exactly this one. */
    final BitSet exact = new BitSet();

    Accessor(Type type, Schema schema, int since) {
      this.type = type;
      this.schema = schema;
      this.since = since;
    }
  }

  Member member(String memberName) {
    return members.computeIfAbsent(memberName, n -> new Member(n, this));
  }

  @Override
  public String toString() {
    return name;
  }
}
