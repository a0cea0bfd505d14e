package io.raccordo.generator.diff.policy;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Matching;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What breaks somebody needs a new major version, where versions are semantic ones (semver.org
 * 2.0); before 1.0.0 a new minor version will do. Of others, such as dates, nothing can be said.
 */
public final class VersionPolicy {
  /** The ids of its findings. */
  public static final List<String> IDS =
      List.of("api-version-not-bumped", "api-version-decreased", "api-major-version-not-bumped");

  private static final Pattern SEMANTIC =
      Pattern.compile("v?(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
          + "(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");

  private VersionPolicy() {}

  private record Version(BigInteger major, BigInteger minor, BigInteger patch)
      implements Comparable<Version> {
    static Optional<Version> of(@Nullable String text) {
      Matcher matcher = SEMANTIC.matcher(text == null ? "" : text);
      return matcher.matches()
          ? Optional.of(new Version(
              new BigInteger(matcher.group(1)),
              new BigInteger(matcher.group(2)),
              new BigInteger(matcher.group(3))))
          : Optional.empty();
    }

    @Override
    public int compareTo(Version other) {
      int byMajor = major.compareTo(other.major);
      int byMinor = minor.compareTo(other.minor);
      return byMajor != 0 ? byMajor : byMinor != 0 ? byMinor : patch.compareTo(other.patch);
    }

    boolean mayBreak(Version earlier) {
      boolean young = major.signum() == 0 && earlier.major.signum() == 0;
      return young ? minor.compareTo(earlier.minor) > 0 : major.compareTo(earlier.major) > 0;
    }
  }

  /**
   * The finding on findings as the policy judged them, which the policy has still to judge; empty
   * when there is nothing to say. What is accepted breaks nobody.
   */
  public static Optional<Finding> judge(Matching step, List<Finding> judged) {
    String was = step.before().info().version();
    String is = step.after().info().version();
    Optional<Version> earlier = Version.of(was);
    Optional<Version> later = Version.of(is);
    boolean breaks = judged.stream().anyMatch(f -> f.accepted() == null && f.worst() == Level.ERR);
    if (!breaks || earlier.isEmpty() || later.isEmpty() || was == null || is == null) {
      return Optional.empty();
    }
    if (was.equals(is)) {
      return finding(step, IDS.get(0), "Something breaks, and the version is still " + is);
    }
    if (later.get().compareTo(earlier.get()) <= 0) {
      return finding(step, IDS.get(1), "Something breaks, and " + is + " follows " + was);
    }
    return later.get().mayBreak(earlier.get())
        ? Optional.empty()
        : finding(step, IDS.get(2), "Something breaks, and " + is + " is no new major version");
  }

  private static Optional<Finding> finding(Matching step, String id, String sentence) {
    return Optional.of(new Finding(
        id,
        sentence + '.',
        "",
        List.of(),
        step.before().origin().child("info", "version"),
        step.after().origin().child("info", "version"),
        Map.of(Dimension.WIRE, Level.INFO)));
  }
}
