package io.raccordo.design.contract;

import io.raccordo.design.contract.Line.Accessor;
import io.raccordo.design.contract.Line.Member;
import io.raccordo.design.contract.Line.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every class and member ever given, and what each API version does to them. Members only join; a
 * form that no accessor of a member covers gets an accessor beside the others.
 */
final class Ledger {
  /** A member took a form that no accessor of it had; {@code answer} is what the first accessor can do. */
  record Beside(Member member, Type first, Type later, Answer answer, boolean output) {}

  private record Visit(Object target, Schema schema, boolean output) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Visit v
          && v.target == target
          && v.schema == schema
          && v.output == output;
    }

    @Override
    public int hashCode() {
      return Objects.hash(System.identityHashCode(target), System.identityHashCode(schema), output);
    }
  }

  final List<Line> lines = new ArrayList<>();
  final List<Beside> besides = new ArrayList<>();
  final List<Member> returned = new ArrayList<>();
  final List<String> renamed = new ArrayList<>();
  private final Map<String, Line> components = new TreeMap<>();
  private final Map<String, Line> shapes = new HashMap<>();
  private final boolean shareInline;
  private final Set<Visit> visited = new HashSet<>();
  private final Deque<Runnable> paired = new ArrayDeque<>();
  private final Deque<Runnable> fresh = new ArrayDeque<>();
  private Set<String> documented = Set.of();
  private boolean learning = true;
  private int v;

  Ledger(boolean shareInline) {
    this.shareInline = shareInline;
  }

  void begin(int index, ApiVersion version) {
    v = index;
    documented = version.components();
    visited.clear();
    besides.clear();
    returned.clear();
    renamed.clear();
  }

  /** What is already known is followed first, so that a renamed class is seen before a new one is named. */
  void finish() {
    while (!paired.isEmpty() || !fresh.isEmpty()) {
      (paired.isEmpty() ? fresh : paired).removeFirst().run();
    }
  }

  void visit(Member member, Schema schema, boolean output) {
    if (schema.kind == Kind.NONE || !visited.add(new Visit(member, schema, output))) {
      return;
    }
    paired.add(() -> follow(member, schema, output));
  }

  private void follow(Member member, Schema schema, boolean output) {
    if (member.accessors.isEmpty()) {
      fresh.add(() -> first(member, schema, output));
      return;
    }
    Accessor hit = covering(member, schema);
    if (hit == null) {
      fresh.add(() -> beside(member, schema, output));
    } else {
      use(member, hit, schema, output);
    }
  }

  private void first(Member member, Schema schema, boolean output) {
    if (!member.accessors.isEmpty()) {
      follow(member, schema, output);
      return;
    }
    add(member, schema, output);
    if (member.owner != null && member.owner.since < v) {
      member.owner.grown.set(v);
    }
  }

  private void beside(Member member, Schema schema, boolean output) {
    Accessor hit = covering(member, schema);
    if (hit != null) {
      use(member, hit, schema, output);
      return;
    }
    Accessor old = member.accessors.get(0);
    add(member, schema, output);
    Type later = member.accessors.get(member.accessors.size() - 1).type;
    Answer answer = output ? Answer.read(old.schema, schema) : Answer.read(schema, old.schema);
    besides.add(new Beside(member, old.type, later, answer, output));
    if (member.owner != null && member.owner.since < v) {
      member.owner.grown.set(v);
    }
  }

  private void add(Member member, Schema schema, boolean output) {
    String position =
        member.toString() + (member.accessors.isEmpty() ? "" : "#" + (member.accessors.size() + 1));
    Accessor accessor = new Accessor(create(position, schema), schema, v);
    member.accessors.add(accessor);
    accessor.exact.set(v);
    member.present.set(v);
    descend(accessor.type, schema, output);
  }

  private void use(Member member, Accessor accessor, Schema schema, boolean output) {
    boolean elsewhere = v > 0 && member.present.get(v - 1) && !accessor.exact.get(v - 1);
    if (elsewhere && accessor.since < v && !accessor.exact.get(v)) {
      returned.add(member);
    }
    accessor.exact.set(v);
    member.present.set(v);
    descend(accessor.type, schema, output);
  }

  /** Served by another family's operation: what is known is marked as present, nothing is learnt. */
  void mark(Member member, Schema schema, boolean output) {
    if (member.accessors.isEmpty() || !visited.add(new Visit(member, schema, output))) {
      return;
    }
    learning = false;
    Accessor accessor = covering(member, schema);
    learning = true;
    accessor = accessor == null ? member.accessors.get(0) : accessor;
    member.present.set(v);
    accessor.exact.set(v);
    mark(accessor.type, schema, output);
  }

  private void mark(Type type, Schema schema, boolean output) {
    if (type instanceof Type.ListOf list && schema.kind == Kind.ARRAY) {
      mark(list.item(), schema.item(), output);
    } else if (type instanceof Type.Ref ref && visited.add(new Visit(ref, schema, output))) {
      ref.line().reached.set(v);
      if (output) {
        ref.line().inOutput.set(v);
      }
      for (Member member : List.copyOf(ref.line().members.values())) {
        if (schema.memberNodes.containsKey(member.name)) {
          mark(member, schema.member(member.name), output);
        }
      }
    }
  }

  private Accessor covering(Member member, Schema schema) {
    Accessor found = null;
    for (Accessor accessor : member.accessors) {
      if (covers(accessor.type, schema, new HashSet<>())) {
        if (v > 0 && accessor.exact.get(v - 1)) {
          return accessor;
        }
        found = found == null ? accessor : found;
      }
    }
    return found;
  }

  /** Whether the accessor's Java type says all that the schema says, if need be by growing its class. */
  boolean covers(Type type, Schema schema, Set<Visit> open) {
    if (schema.kind == Kind.ANY) {
      return true;
    }
    if (type instanceof Type.ListOf list) {
      return schema.kind == Kind.ARRAY && covers(list.item(), schema.item(), open);
    }
    if (type instanceof Type.MapOf map) {
      return schema.kind == Kind.MAP && covers(map.item(), schema.item(), open);
    }
    if (type instanceof Type.Ref ref) {
      return switch (ref.line().kind) {
        case ENUM -> schema.kind == Kind.ENUM || schema.kind == Kind.STRING;
        case UNION -> schema.kind != Kind.MAP;
        default ->
          schema.kind == Kind.OBJECT
              ? sameLine(ref.line(), schema, open)
              : schema.kind == Kind.MAP && schema.itemNode == null;
      };
    }
    Kind kind = ((Type.Scalar) type).kind();
    return kind == schema.kind || kind == Kind.NUMBER && schema.kind == Kind.INTEGER;
  }

  private boolean sameLine(Line line, Schema schema, Set<Visit> open) {
    if (schema.component == null) {
      boolean extension = schema.base != null && components.get(schema.base) == line;
      return !line.component || extension || says(line, schema, open);
    }
    Line known = components.get(schema.component);
    if (known == line) {
      return true;
    }
    if (learning && known == null && line.component && isGone(line) && isLike(line, schema)) {
      components.put(schema.component, line);
      renamed.add(line.name + " -> " + schema.component);
      return true;
    }
    return says(line, schema, open);
  }

  private boolean isGone(Line line) {
    return components.entrySet().stream()
        .noneMatch(e -> e.getValue() == line && documented.contains(e.getKey()));
  }

  private boolean isLike(Line line, Schema schema) {
    long shared =
        schema.memberNodes.keySet().stream().filter(line.members::containsKey).count();
    long all = line.members.values().stream()
        .filter(m -> v > 0 && m.present.get(v - 1))
        .count();
    return shared * 2 >= Math.max(all, schema.memberNodes.size());
  }

  /** Whether each member of the schema is already a member of the line, in the same Java type. */
  private boolean says(Line line, Schema schema, Set<Visit> open) {
    if (!open.add(new Visit(line, schema, true))) {
      return true;
    }
    for (String name : schema.memberNodes.keySet()) {
      Member member = line.members.get(name);
      if (member == null
          || member.accessors.stream().noneMatch(a -> covers(a.type, schema.member(name), open))) {
        return false;
      }
    }
    return true;
  }

  Type create(String position, Schema schema) {
    return switch (schema.kind) {
      case ARRAY -> new Type.ListOf(create(position, schema.item()));
      case MAP -> new Type.MapOf(create(position, schema.item()));
      case OBJECT, UNION, ENUM -> new Type.Ref(line(position, schema));
      default -> new Type.Scalar(schema.kind);
    };
  }

  private Line line(String position, Schema schema) {
    if (schema.component != null) {
      Line known = components.get(schema.component);
      if (known != null && known.kind == schema.kind) {
        return known;
      }
    }
    String shape = schema.component == null && shareInline ? shape(schema) : null;
    if (shapes.containsKey(shape)) {
      return shapes.get(shape);
    }
    String name = schema.component != null ? schema.component : position;
    Line line = new Line(name, schema.kind, schema.component != null, v);
    lines.add(line);
    if (schema.component != null) {
      components.put(schema.component, line);
    } else if (shareInline) {
      shapes.put(shape, line);
    }
    return line;
  }

  /** What the class of an inline schema would look like; what is required is no part of it. */
  private static String shape(Schema schema) {
    return switch (schema.kind) {
      case ARRAY, MAP -> schema.kind + "<" + below(schema.item()) + ">";
      case ENUM -> "ENUM" + new TreeSet<>(schema.values);
      case UNION ->
        "UNION" + schema.branches().stream().map(Ledger::below).sorted().toList();
      case OBJECT -> {
        Map<String, String> members = new TreeMap<>();
        schema.memberNodes.keySet().forEach(m -> members.put(m, below(schema.member(m))));
        yield members.toString();
      }
      default -> schema.kind.name();
    };
  }

  private static String below(Schema schema) {
    return schema.component != null && schema.kind.isClass()
        ? "#" + schema.component
        : shape(schema);
  }

  private void descend(Type type, Schema schema, boolean output) {
    if (type instanceof Type.ListOf list && schema.kind == Kind.ARRAY) {
      descend(list.item(), schema.item(), output);
    } else if (type instanceof Type.MapOf map && schema.kind == Kind.MAP) {
      descend(map.item(), schema.item(), output);
    } else if (type instanceof Type.Ref ref && visited.add(new Visit(ref.line(), schema, output))) {
      reach(ref.line(), schema, output);
    }
  }

  private void reach(Line line, Schema schema, boolean output) {
    line.reached.set(v);
    if (output) {
      line.inOutput.set(v);
    }
    if (line.kind == Kind.ENUM && line.values.addAll(schema.values) && line.since < v) {
      line.grown.set(v);
    } else if (line.kind == Kind.UNION) {
      List<Schema> branches = schema.kind == Kind.UNION ? schema.branches() : List.of(schema);
      branches.forEach(b -> paired.add(() -> branch(line, b, output, false)));
    } else if (line.kind == Kind.OBJECT && schema.kind == Kind.OBJECT) {
      schema.memberNodes.keySet().forEach(m -> visit(line.member(m), schema.member(m), output));
    }
  }

  private void branch(Line union, Schema schema, boolean output, boolean create) {
    for (Type type : union.branches) {
      boolean named =
          type instanceof Type.Ref r && r.line().kind == Kind.OBJECT && schema.component == null;
      if (!(named && ((Type.Ref) type).line().component) && covers(type, schema, new HashSet<>())) {
        descend(type, schema, output);
        return;
      }
    }
    if (!create) {
      fresh.add(() -> branch(union, schema, output, true));
      return;
    }
    Type type = create(union.name + "|" + union.branches.size(), schema);
    union.branches.add(type);
    if (union.since < v) {
      union.grown.set(v);
    }
    descend(type, schema, output);
  }
}
