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
  /**
   * Longest {@code Outer$Inner}, in bytes: a file name has 255 on common file systems, of which
   * {@code $Builder}, a number or suffix that keeps names apart, and {@code .class} need some.
   */
  private static final int LONGEST_BINARY_NAME = 230;

  /** Deeper classes are found, but javac recurses through every class around them. */
  private static final int DEEPEST = 30;

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

  /** The class around this nested one. */
  ClassRef outer() {
    return new ClassRef(packageName, simpleNames.subList(0, simpleNames.size() - 1));
  }

  /** Whether the class file of a class nested here with this name can be written everywhere. */
  boolean hasRoomFor(String simpleName) {
    int length = simpleNames.stream().mapToInt(name -> name.length() + 1).sum();
    return length + simpleName.length() <= LONGEST_BINARY_NAME && simpleNames.size() < DEEPEST;
  }

  /** The innermost simple name. */
  public String simpleName() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  /** {@code package.Outer$Inner}, as class files are called. */
  public String binaryName() {
    return packageName + '.' + String.join("$", simpleNames);
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
