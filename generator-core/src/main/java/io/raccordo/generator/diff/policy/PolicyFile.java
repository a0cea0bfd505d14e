package io.raccordo.generator.diff.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy that a team wrote down.
 *
 * @param profile where levels come from; null when not stated
 * @param severities other levels for some findings, in the order of the file
 * @param accepted findings that the team lives with
 */
public record PolicyFile(
    @Nullable Profile profile, List<SeverityOverride> severities, List<Acceptance> accepted) {
  /** No file. */
  public static final PolicyFile NONE = new PolicyFile(null, List.of(), List.of());

  public PolicyFile {
    severities = List.copyOf(severities);
    accepted = List.copyOf(accepted);
  }
}
