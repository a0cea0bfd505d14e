package io.raccordo.generator.diff.policy;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Reading;
import io.raccordo.generator.diff.Stability;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A set of levels that somebody else is used to. */
public enum Profile {
  /** The levels of the rules themselves. */
  STRICT,
  /**
   * The rules of oasdiff with their default levels: schemas are compared as written, and what it
   * has no rule for is left out. It has one dimension only, which is WIRE here.
   */
  OASDIFF,
  /**
   * What Microsoft Graph's policy for breaking changes says, and the rules' own levels where it
   * says nothing.
   */
  GRAPH,
  /**
   * For connectors on a platform that coerces values to the type that is expected, as Make does:
   * what it converts breaks nobody, what it silently takes for something else changes behaviour.
   */
  MAKE;

  /** How schemas are read under this profile. */
  public Reading reading() {
    return this == OASDIFF ? Reading.AS_WRITTEN : Reading.EFFECTIVE;
  }

  /** Operations less stable than this are left out, unless somebody asks for them. */
  public Stability least() {
    return this == OASDIFF ? Stability.BETA : Stability.DRAFT;
  }

  /** Whether a breaking change without a new major version is a finding of its own. */
  public boolean judgesVersions() {
    return this == OASDIFF;
  }

  /** Whether the platform makes values fit the type that is expected. */
  public boolean coercesValues() {
    return this == MAKE;
  }

  /** The profile with this name, in any case. */
  public static Optional<Profile> named(String name) {
    for (Profile profile : values()) {
      if (profile.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }

  /** The level of a rule in its only dimension; empty where the profile has several. */
  public Optional<Level> level(String rule) {
    return this == OASDIFF
        ? Optional.of(OasdiffLevels.BY_ID.getOrDefault(rule, Level.NONE))
        : Optional.empty();
  }

  /** The levels that a profile of several dimensions gives a rule; empty for the rule's own. */
  public Map<Dimension, Level> changed(String rule) {
    return switch (this) {
      case STRICT, OASDIFF -> Map.of();
      case GRAPH -> Changes.GRAPH.getOrDefault(rule, Map.of());
      case MAKE -> Changes.MAKE.getOrDefault(rule, Map.of());
    };
  }

  Map<Dimension, Level> levels(Finding finding) {
    Map<Dimension, Level> levels = new EnumMap<>(Dimension.class);
    levels.putAll(finding.levels());
    if (this == OASDIFF) {
      levels.clear();
      Level level = OasdiffLevels.BY_ID.get(finding.rule());
      if (level != null) {
        levels.put(Dimension.WIRE, level);
      }
    }
    levels.putAll(changed(finding.rule()));
    return levels;
  }

  /** Read when one of the profiles is first used. */
  private static final class Changes {
    private static final Map<String, Map<Dimension, Level>> GRAPH =
        LevelTable.readDimensions("graph-levels.tsv");
    private static final Map<String, Map<Dimension, Level>> MAKE =
        LevelTable.readDimensions("make-levels.tsv");
  }

  /** Read when the profile is first used. */
  private static final class OasdiffLevels {
    private static final Map<String, Level> BY_ID = LevelTable.read("oasdiff-levels.tsv");
  }
}
