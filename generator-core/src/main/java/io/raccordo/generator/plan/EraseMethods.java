package io.raccordo.generator.plan;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of the methods that send null for members which can be null. */
public final class EraseMethods {
  private final IdentityHashMap<Member, String> names = new IdentityHashMap<>();

  /**
   * Names them.
   *
   * @param settable the members of one class that have setters, in their order
   */
  public EraseMethods(List<Member> settable) {
    Set<String> taken = new HashSet<>();
    for (Member member : settable) {
      if (member.nullable()) {
        String name = name(member.javaName());
        while (!taken.add(name)) {
          name += "_";
        }
        names.put(member, name);
      }
    }
  }

  private static String name(String javaName) {
    int first = javaName.codePointAt(0);
    return new StringBuilder("erase")
        .appendCodePoint(Character.toUpperCase(first))
        .append(javaName.substring(Character.charCount(first)))
        .toString();
  }

  /** The method of one of the members; null when it cannot be null. */
  public @Nullable String of(Member member) {
    return names.get(member);
  }
}
