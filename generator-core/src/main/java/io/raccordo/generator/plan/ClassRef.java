package io.raccordo.generator.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of a generated class.
 *
 * @param packageName its package
 * @param simpleNames from the top-level class inwards; never empty
 */
public record ClassRef(String packageName, List<String> simpleNames)
    implements Comparable<ClassRef> {
  public ClassRef {
    simpleNames = List.copyOf(simpleNames);
  }

  /** A top-level class. */
  public static ClassRef topLevel(String packageName, String simpleName) {
    return new ClassRef(packageName, List.of(simpleName));
  }

  /** A class nested in this one. */
  public ClassRef nested(String simpleName) {
    List<String> names = new ArrayList<>(simpleNames);
    names.add(simpleName);
    return new ClassRef(packageName, names);
  }

  /** The innermost simple name. */
  public String simpleName() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  @Override
  public int compareTo(ClassRef other) {
    return toString().compareTo(other.toString());
  }

  /** {@code package.Outer.Inner}. */
  @Override
  public String toString() {
    return packageName + '.' + String.join(".", simpleNames);
  }
}
