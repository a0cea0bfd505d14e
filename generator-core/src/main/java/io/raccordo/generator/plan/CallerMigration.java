package io.raccordo.generator.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How code that calls modules is written anew for one step of the succession: what to write in
 * place of revisions that ended with it, so that each call sends and answers what it did, and which
 * revisions stay as they are and are carried over when they are called.
 *
 * @param name qualified name of what does it, such as {@code com.example.lumen.MigrateTo_2026_03}
 * @param file part of the name that belongs to the step: letters, digits and {@code _}
 * @param from label of the earlier version
 * @param to label of the later version
 * @param changes one for each revision whose callers can move, in plan order; never empty
 * @param left the other revisions that ended, in plan order
 */
public record CallerMigration(
    String name, String file, String from, String to, List<Change> changes, List<Left> left) {
  public CallerMigration {
    changes = List.copyOf(changes);
    left = List.copyOf(left);
  }

  /**
   * What to write in place of one revision.
   *
   * @param methods setters, erasers and accessors with another name, each on the class that has it
   *     before types change
   * @param constants constants of enumerations with another name
   * @param types classes with another name, inner ones first; one that is changed takes those
   *     inside it along
   * @param inside class with another name to those that it takes along, inner ones first
   * @param avoided what a file must not say for all this to be true of it
   */
  public record Change(
      ModuleRevision old,
      ModuleRevision target,
      List<MethodName> methods,
      List<ConstantName> constants,
      List<TypeName> types,
      Map<ClassRef, List<TypeName>> inside,
      Avoided avoided) {
    public Change {
      methods = List.copyOf(methods);
      constants = List.copyOf(constants);
      types = List.copyOf(types);
      inside = Collections.unmodifiableMap(new LinkedHashMap<>(inside));
    }
  }

  /** A method of a class and its other name. */
  public record MethodName(ClassRef owner, String from, String to) {}

  /** A constant, and the one in another class that has the same value. */
  public record ConstantName(ClassRef owner, String from, ClassRef newOwner, String to) {}

  /** A class and the one in its place. */
  public record TypeName(ClassRef from, ClassRef to) {}

  /**
   * Names that have no counterpart, or would mean something else.
   *
   * @param methods called on a value
   * @param words anywhere: constants and classes can be imported
   */
  public record Avoided(Set<String> methods, Set<String> words) {
    public Avoided {
      methods = Collections.unmodifiableSet(new TreeSet<>(methods));
      words = Collections.unmodifiableSet(new TreeSet<>(words));
    }

    /** Whether any file can be changed. */
    public boolean isEmpty() {
      return methods.isEmpty() && words.isEmpty();
    }
  }

  /** A revision whose callers cannot be moved without changing what they mean, and why. */
  public record Left(ModuleRevision old, String reason) {}
}
