package io.raccordo.generator.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The positions of the children of one object or array. A position is a line (upper half) and a
 * column (lower half).
 */
final class PositionTree {
  /** The size from which a map beats looking at each name. */
  private static final int MANY = 16;

  /** One child; {@code value} is null for a scalar. */
  record Slot(
      @Nullable String name, long start, long end, @Nullable PositionTree value) {}

  private final long start;
  private long end;
  private final List<Slot> children = new ArrayList<>(4);
  private @Nullable Map<String, Slot> byName;

  PositionTree(long start) {
    this.start = start;
    this.end = start;
  }

  static long position(int line, int column) {
    return ((long) line << 32) | column;
  }

  static int line(long position) {
    return (int) (position >>> 32);
  }

  static int column(long position) {
    return (int) position;
  }

  long start() {
    return start;
  }

  long end() {
    return end;
  }

  void add(Slot slot) {
    children.add(slot);
  }

  void close(long position) {
    end = position;
  }

  /** The end of the last child, for notations that do not mark the end of a collection. */
  long lastEnd() {
    return children.isEmpty() ? end : children.get(children.size() - 1).end();
  }

  /**
   * The child that a reference token names. The last of several members of one name counts, as it
   * does when reading.
   */
  @Nullable
  Slot find(String token) {
    Slot own = named(token);
    if (own != null) {
      return own;
    }
    int index = Pointer.index(token);
    if (index >= 0 && index < children.size() && children.get(index).name() == null) {
      return children.get(index);
    }
    return merged(token);
  }

  private @Nullable Slot named(String token) {
    if (children.size() >= MANY) {
      Map<String, Slot> names = byName;
      if (names == null) {
        names = new HashMap<>();
        for (Slot slot : children) {
          if (slot.name() != null) {
            names.put(slot.name(), slot);
          }
        }
        byName = names;
      }
      return names.get(token);
    }
    for (int i = children.size() - 1; i >= 0; i--) {
      if (token.equals(children.get(i).name())) {
        return children.get(i);
      }
    }
    return null;
  }

  /** A member that a YAML merge key brought in stands where the merged mapping has it. */
  private @Nullable Slot merged(String token) {
    Slot merge = named(YamlTreeReader.MERGE);
    if (merge == null || merge.value() == null) {
      return null;
    }
    Slot direct = merge.value().named(token);
    if (direct != null) {
      return direct;
    }
    for (Slot source : merge.value().children) {
      Slot found =
          source.name() == null && source.value() != null ? source.value().find(token) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
