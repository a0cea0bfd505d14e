package io.raccordo.generator.naming;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A set of names that must differ, by more than case where they become files. The first to ask gets
 * the plain name; a later one that collides gets {@code 2}, {@code 3} ... behind it. Names given
 * earlier are taken first, so that asking again in another order changes nothing.
 */
public final class NameScope {
  private final ReservedNames reserved;
  private final String reservedSuffix;
  private final boolean ignoreCase;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> owned = new HashSet<>();

  /**
   * An empty scope.
   *
   * @param reservedSuffix put behind a reserved name
   * @param ignoreCase whether names that differ by case only collide
   */
  public NameScope(ReservedNames reserved, String reservedSuffix, boolean ignoreCase) {
    this.reserved = reserved;
    this.reservedSuffix = reservedSuffix;
    this.ignoreCase = ignoreCase;
  }

  /** Marks a name as taken without giving it to anybody. */
  public void take(String name) {
    taken.add(key(name));
  }

  /** Lets one element have a name taken earlier; false when another has it, or it is reserved. */
  public boolean own(String name) {
    return !reserved.contains(name) && owned.add(key(name));
  }

  /** Takes exactly this name; false when it is taken or reserved. */
  public boolean claim(String name) {
    return !reserved.contains(name) && taken.add(key(name));
  }

  /** A free name as near to the wish as possible; taken from now on. */
  public String give(String wish) {
    String base = reserved.contains(wish) ? wish + reservedSuffix : wish;
    String name = base;
    String separator = Character.isDigit(base.charAt(base.length() - 1)) ? "_" : "";
    for (int n = 2; !taken.add(key(name)); n++) {
      name = base + separator + n;
    }
    return name;
  }

  private String key(String name) {
    return ignoreCase ? name.toLowerCase(Locale.ROOT) : name;
  }
}
