package io.raccordo.generator.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Witness;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.Verdict;
import io.raccordo.templates.ReportView;
import io.raccordo.templates.Rows;
import io.raccordo.templates.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts one step of a report into words, within limits. */
final class StepPage {
  /** So many characters of a witness are shown in a report for people. */
  private static final int SHORT_WITNESS = 160;

  private final Limits limits;

  StepPage(Limits limits) {
    this.limits = limits;
  }

  ReportView.Step view(StepReport step, int number) {
    List<ReportView.Group> groups = groups(step);
    return new ReportView.Step(
        "step-" + number,
        limits.cut(step.from()),
        limits.cut(step.to()),
        summary(step),
        step.release().map(StepPage::release).orElse(null),
        step.planned(),
        shares(step),
        verdicts(step),
        levels(step),
        outcomes(step, StepPlan.Outcome.Kind.REMOVED),
        outcomes(step, StepPlan.Outcome.Kind.REVISION_ENDED),
        outcomes(step, StepPlan.Outcome.Kind.REBOUND, StepPlan.Outcome.Kind.ABSORBED),
        new Rows<>(
            step.connectionChanges().stream()
                .limit(limits.rows())
                .map(this::connection)
                .toList(),
            step.connectionChanges().size()),
        keys(step.added(), limits.rows()),
        groups,
        (int) step.findings().count(),
        groups.stream().mapToInt(g -> g.findings().size()).sum());
  }

  private String summary(StepReport step) {
    if (!step.planned()) {
      return "Documents only: nothing was planned, so it is not known what becomes of modules.";
    }
    int all = step.outcomes().size();
    int kept = step.outcomes(
            StepPlan.Outcome.Kind.UNCHANGED,
            StepPlan.Outcome.Kind.REBOUND,
            StepPlan.Outcome.Kind.ABSORBED)
        .size();
    String replaced =
        step.replaced() ? "The API was replaced as a whole: a new connector is called for. " : "";
    return replaced
        + "Class and revision stay for "
        + kept
        + " of "
        + Words.count(all, "module")
        + ". Revisions ended: "
        + step.outcomes(StepPlan.Outcome.Kind.REVISION_ENDED).size()
        + ". Operations removed: "
        + step.outcomes(StepPlan.Outcome.Kind.REMOVED).size()
        + ", added: "
        + step.added().size()
        + "."
        + recipe(step.recipe());
  }

  private static String recipe(StepReport.@Nullable Recipe recipe) {
    return recipe == null
        ? ""
        : " Recipe " + recipe.name() + " moves code that calls "
            + Words.count(recipe.modules(), "module") + " of those that ended.";
  }

  private static ReportView.Release release(Release release) {
    return new ReportView.Release(Words.of(release.increment()), release.reason());
  }

  private static List<ReportView.Share> shares(StepReport step) {
    List<ReportView.Share> shares = new ArrayList<>();
    int all = step.outcomes().size();
    int before = 0;
    for (StepPlan.Outcome.Kind kind : StepPlan.Outcome.Kind.values()) {
      int count = step.outcomes(kind).size();
      if (count > 0) {
        int offset = perMille(before, all);
        before += count;
        int width = perMille(before, all) - offset;
        shares.add(new ReportView.Share(Words.of(kind), count, offset, width, Words.tone(kind)));
      }
    }
    return shares;
  }

  private static List<ReportView.Figure> verdicts(StepReport step) {
    List<ReportView.Figure> figures = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      ReportView.Badge badge = Words.of(verdict);
      int limited = verdict == Verdict.AUTOMATIC ? step.limited() : 0;
      figures.add(figure(step.count(verdict) - limited, badge.text(), badge.tone()));
      if (verdict == Verdict.AUTOMATIC) {
        figures.add(figure(limited, badge.text() + " within limits", Tone.NOTICE));
      }
    }
    return figures;
  }

  private static ReportView.Figure figure(int count, String label, Tone tone) {
    return new ReportView.Figure(Integer.toString(count), label, count == 0 ? Tone.QUIET : tone);
  }

  private static int perMille(int part, int whole) {
    return (int) (1000L * part / whole);
  }

  private static List<ReportView.LevelRow> levels(StepReport step) {
    List<ReportView.LevelRow> rows = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      rows.add(new ReportView.LevelRow(
          dimension.name(),
          Words.meaning(dimension),
          step.judged(dimension),
          step.count(dimension, Level.ERR),
          step.count(dimension, Level.WARN),
          step.count(dimension, Level.INFO)));
    }
    return rows;
  }

  private Rows<ReportView.Outcome> outcomes(StepReport step, StepPlan.Outcome.Kind... kinds) {
    List<StepReport.Outcome> all = step.outcomes(kinds);
    return new Rows<>(all.stream().limit(limits.rows()).map(this::outcome).toList(), all.size());
  }

  private ReportView.Outcome outcome(StepReport.Outcome outcome) {
    StepPlan.Outcome plan = outcome.plan();
    OperationKey after = plan.after();
    String label = outcome.label();
    return new ReportView.Outcome(
        key(plan.before()),
        label == null ? "module" : limits.cut(label),
        limits.cut(outcome.moduleId()),
        Words.of(plan.kind()),
        Words.of(plan.verdict()),
        after == null || after.equals(plan.before()) ? null : key(after),
        cut(plan.target()),
        cut(plan.condition()),
        texts(plan.causes()),
        texts(plan.needs()),
        cut(plan.advice()),
        cut(plan.by()),
        limits.cut(outcome.place().toString()));
  }

  private List<String> texts(List<String> texts) {
    List<String> shown = new ArrayList<>();
    texts.stream().limit(limits.names()).map(limits::cut).forEach(shown::add);
    if (texts.size() > shown.size()) {
      shown.add("and " + (texts.size() - shown.size()) + " more");
    }
    return shown;
  }

  private ReportView.ConnectionChange connection(StepReport.ConnectionChange change) {
    return new ReportView.ConnectionChange(
        limits.cut(change.connection()),
        change.added()
            ? new ReportView.Badge("added", Tone.FINE)
            : new ReportView.Badge("removed", Tone.BREAKING),
        place(change.before()),
        place(change.after()));
  }

  /** Findings up to the step's limit; a group is cut where the limit falls. */
  private List<ReportView.Group> groups(StepReport step) {
    List<ReportView.Group> groups = new ArrayList<>();
    int left = limits.rows();
    for (FindingGroup group : step.groups()) {
      if (left == 0) {
        break;
      }
      List<ReportView.Finding> findings = group.findings().stream()
          .limit(left)
          .map(f -> finding(f, group.kind()))
          .toList();
      left -= findings.size();
      groups.add(new ReportView.Group(
          Words.of(group.kind()),
          limits.cut(group.title()),
          Words.tone(group.worst()),
          group.worst().compareTo(Level.WARN) >= 0,
          findings,
          group.findings().size()));
    }
    return groups;
  }

  private ReportView.Finding finding(ReportFinding finding, FindingGroup.Kind group) {
    Verdict verdict = finding.verdict();
    List<OperationKey> operations = finding.operations();
    boolean one = operations.size() == 1;
    boolean named = one && group == FindingGroup.Kind.OPERATION;
    boolean said = one && !named && finding.message().contains(operations.get(0).toString());
    boolean subject = one && !named && !said && finding.subject().isEmpty();
    return new ReportView.Finding(
        "finding-" + finding.id().replace('.', '-'),
        limits.cut(finding.rule()),
        limits.cut(finding.message()),
        subject ? key(operations.get(0)) : limits.cut(finding.subject()),
        worst(finding),
        levels(finding),
        Words.of(finding.tier()),
        verdict == null ? null : Words.of(verdict),
        cut(finding.by()),
        limits.cut(finding.java()),
        witness(finding.witness()),
        finding.accepted() == null ? null : limits.cut(finding.accepted().text()),
        place(finding.before()),
        place(finding.after()),
        keys(named || said || subject ? List.of() : operations, limits.names()));
  }

  private static ReportView.Badge worst(ReportFinding finding) {
    return finding.accepted() == null
        ? new ReportView.Badge(finding.worst().name(), Words.tone(finding.worst()))
        : new ReportView.Badge("accepted " + finding.worst(), Tone.QUIET);
  }

  private static ReportView.@Nullable Witness witness(@Nullable Witness witness) {
    if (witness == null) {
      return null;
    }
    JsonNode value = witness.value();
    if (value == null) {
      return new ReportView.Witness(null, "No witness: " + witness.reason());
    }
    String text = value.toString();
    return text.length() <= SHORT_WITNESS
        ? new ReportView.Witness(text, "")
        : new ReportView.Witness(
            null, "Witness of " + text.length() + " characters in the JSON report.");
  }

  private static List<ReportView.Level> levels(ReportFinding finding) {
    List<ReportView.Level> levels = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      Level level = finding.levels().get(dimension);
      levels.add(
          level == null
              ? new ReportView.Level(dimension.name(), "not judged", Tone.QUIET)
              : new ReportView.Level(dimension.name(), level.name(), Words.tone(level)));
    }
    return levels;
  }

  private Rows<String> keys(List<OperationKey> keys, int limit) {
    return new Rows<>(keys.stream().limit(limit).map(this::key).toList(), keys.size());
  }

  private String key(OperationKey key) {
    return limits.cut(key.toString());
  }

  private @Nullable String place(@Nullable Place place) {
    return place == null ? null : limits.cut(place.toString());
  }

  private @Nullable String cut(@Nullable String text) {
    return text == null ? null : limits.cut(text);
  }
}
