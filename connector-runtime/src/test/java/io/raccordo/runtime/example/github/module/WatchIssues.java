package io.raccordo.runtime.example.github.module;

import io.raccordo.runtime.TriggerInput;
import io.raccordo.runtime.TriggerModule;
import io.raccordo.runtime.example.github.model.Issue;
import io.raccordo.runtime.trigger.Polling;

/**
 * Watch issues.
 *
 * <p>Polls {@link IssuesListForRepo}.
 */
public final class WatchIssues {
  /** What it polls, and how. */
  public static final TriggerModule<Issue> MODULE = TriggerModule.of(
      IssuesListForRepo.MODULE,
      "watch-issues",
      "Watch issues",
      Polling.since("/updated_at", "since").id("/number"));

  private WatchIssues() {}

  /** What to poll with; {@code since} is set by the position. */
  public static TriggerInput<Issue> input(IssuesListForRepo.Input search) {
    return TriggerInput.of(MODULE, search);
  }
}
