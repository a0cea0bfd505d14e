package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Scope;
import io.raccordo.generator.diff.Stability;
import io.raccordo.generator.diff.policy.Policy;
import io.raccordo.generator.diff.policy.PolicyFile;
import io.raccordo.generator.diff.policy.Profile;
import io.raccordo.generator.diff.rule.Occasion;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a judgement of what a request and a policy file say about judging. */
final class JudgementReader {
  private final Diagnostics diagnostics;

  JudgementReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * The judgement; what has a fault is an error, and left out.
   *
   * @param profile takes the place of the file's; null for the file's
   */
  Reporting.Judgement read(
      @Nullable String profile,
      Map<Dimension, Level> thresholds,
      CompareOptions options,
      PolicyFile file) {
    Policy policy = new Policy(
        profile == null
            ? Objects.requireNonNullElse(file.profile(), Profile.STRICT)
            : named(profile),
        SeverityFile.read(options.severities(), diagnostics),
        file.severities(),
        file.accepted(),
        thresholds);
    return new Reporting.Judgement(
        policy,
        new Scope(
            policy.profile().reading(),
            options.ungrouped(),
            least(options.stability(), policy.profile()),
            options.mergeAllOf(),
            options.exactHeaders()),
        new Occasion(
            options.asOf(),
            options.betaDays(),
            options.stableDays(),
            policy.profile().coercesValues()));
  }

  private Profile named(String name) {
    Optional<Profile> profile = Profile.named(name);
    if (profile.isEmpty()) {
      diagnostics.error(
          "unknown-profile",
          null,
          "There is no policy profile \"" + name + "\".",
          "Choose from: "
              + Arrays.stream(Profile.values())
                  .map(p -> p.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", "))
              + '.');
    }
    return profile.orElse(Profile.STRICT);
  }

  private Stability least(@Nullable String stability, Profile profile) {
    if (stability == null) {
      return profile.least();
    }
    Optional<Stability> named = Stability.named(stability.toLowerCase(Locale.ROOT));
    if (named.isEmpty()) {
      diagnostics.error(
          "unknown-stability",
          null,
          "There is no stability \"" + stability + "\".",
          "Choose from: "
              + Arrays.stream(Stability.values())
                  .map(Stability::text)
                  .collect(Collectors.joining(", "))
              + '.');
    }
    return named.orElse(profile.least());
  }
}
