package io.raccordo.generator.diff.policy;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A set of levels that somebody else is used to. */
public enum Profile {
  /** The levels of the rules themselves. */
  STRICT,
  /**
   * The default levels of oasdiff, for all ids that it knows too. It has one dimension only, which
   * is WIRE here.
   */
  OASDIFF;

  /** The profile with this name, in any case. */
  public static Optional<Profile> named(String name) {
    for (Profile profile : values()) {
      if (profile.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }

  Map<Dimension, Level> levels(Finding finding) {
    Map<Dimension, Level> levels = new EnumMap<>(Dimension.class);
    levels.putAll(finding.levels());
    if (this == OASDIFF) {
      Level level = OasdiffLevels.BY_ID.get(finding.rule());
      if (level != null) {
        levels.remove(Dimension.BEHAVIOUR);
        levels.put(Dimension.WIRE, level);
      }
    }
    return levels;
  }

  /** Read when the profile is first used. */
  private static final class OasdiffLevels {
    private static final Map<String, Level> BY_ID = LevelTable.read("oasdiff-levels.tsv");
  }
}
