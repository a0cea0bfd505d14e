package io.raccordo.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compatibility report as its reader sees it: texts in the order in which they are shown. Every
 * text may come from a vendor's document; escaping is the templates' business.
 *
 * @param title what is reported on, such as a connector's name
 * @param versions labels of the API versions, oldest first
 * @param figures the few numbers that sum the report up
 * @param duties who must do what, by when; most urgent first
 * @param steps one for each step of the succession, in order
 */
public record ReportView(
    String title,
    List<String> versions,
    List<Figure> figures,
    Rows<Duty> duties,
    Rows<Step> steps) {
  public ReportView {
    versions = List.copyOf(versions);
    figures = List.copyOf(figures);
  }

  /** A number with its name. */
  public record Figure(String value, String label, Tone tone) {}

  /** A short text set apart from what surrounds it. */
  public record Badge(String text, Tone tone) {}

  /**
   * One row of the opening table.
   *
   * @param tier how many people are affected: a module's users, a connection's, all
   * @param who short text: a name or a number of them
   * @param names ids of the modules or connections meant by {@code who}; empty where that says it
   * @param duty what is to be done, in one or two words
   * @param what what is to be done, in a sentence
   * @param by ISO date, or why there is none
   * @param dated whether {@code by} is a date
   * @param overdue whether the day has come already
   * @param step the step of the succession that brings it
   */
  public record Duty(
      String tier,
      String who,
      Rows<String> names,
      Badge duty,
      String what,
      String by,
      boolean dated,
      boolean overdue,
      String step) {}

  /**
   * One step of the succession.
   *
   * @param id unique in the report, usable as an anchor
   * @param summary one sentence
   * @param release which part of the connector's version to raise, and why; null when not known
   * @param planned whether the report knows what becomes of modules; false where only documents
   *     were compared
   * @param shares what became of the operations of the earlier version, as parts of a whole
   * @param verdicts number of operations of the earlier version by verdict
   * @param levels number of findings by dimension and level
   * @param groups findings, by what they are about; most severe first
   * @param findings number of findings in all
   * @param findingsShown number of findings in {@code groups}
   */
  public record Step(
      String id,
      String from,
      String to,
      String summary,
      @Nullable Release release,
      boolean planned,
      List<Share> shares,
      List<Figure> verdicts,
      List<LevelRow> levels,
      Rows<Outcome> removed,
      Rows<Outcome> ended,
      Rows<Outcome> continued,
      Rows<ConnectionChange> connections,
      Rows<String> added,
      List<Group> groups,
      int findings,
      int findingsShown) {
    public Step {
      shares = List.copyOf(shares);
      verdicts = List.copyOf(verdicts);
      levels = List.copyOf(levels);
      groups = List.copyOf(groups);
    }

    /** How many findings are not shown. */
    public int findingsLeftOut() {
      return findings - findingsShown;
    }
  }

  /**
   * Which part of a version to raise.
   *
   * @param reason a sentence without its end
   */
  public record Release(Badge part, String reason) {}

  /**
   * A part of a whole.
   *
   * @param offset per mille of the whole that stands before this part
   * @param width per mille of the whole
   */
  public record Share(String label, int count, int offset, int width, Tone tone) {}

  /**
   * Numbers of findings of one dimension.
   *
   * @param judged whether anything was judged in this dimension
   */
  public record LevelRow(
      String dimension, String meaning, boolean judged, int errors, int warnings, int notices) {}

  /**
   * What became of one operation and its module.
   *
   * @param operation method and path in the earlier version
   * @param module the module's name for a person
   * @param moduleId the module's id with its revision
   * @param answer what became of it
   * @param successor method and path of what serves it now; null when nothing does or it is the
   *     same
   * @param target id of the module that takes its place; null when it goes on itself, or nothing
   *     does
   * @param condition the only input for which the answer holds; null when it holds for all
   * @param causes why
   * @param needs what a person must give
   * @param advice what to do instead; null when there is nothing to say
   * @param by ISO date; null when not known
   * @param place where the earlier version declares it; null when not known
   */
  public record Outcome(
      String operation,
      String module,
      String moduleId,
      String kind,
      Badge answer,
      @Nullable String successor,
      @Nullable String target,
      @Nullable String condition,
      List<String> causes,
      List<String> needs,
      @Nullable String advice,
      @Nullable String by,
      @Nullable String place) {
    public Outcome {
      causes = List.copyOf(causes);
      needs = List.copyOf(needs);
    }
  }

  /** A way to connect that came or went. */
  public record ConnectionChange(
      String connection,
      Badge change,
      @Nullable String before,
      @Nullable String after) {}

  /**
   * Findings about the same thing.
   *
   * @param open whether they are shown at first
   */
  public record Group(
      String kind, String title, Tone tone, boolean open, List<Finding> findings, int total) {
    public Group {
      findings = List.copyOf(findings);
    }

    /** How many findings of the group are not shown. */
    public int leftOut() {
      return total - findings.size();
    }
  }

  /** How bad a finding is in one dimension. */
  public record Level(String dimension, String level, Tone tone) {}

  /**
   * One finding.
   *
   * @param id unique in the report, usable as an anchor
   * @param worst the worst level over all dimensions
   * @param subject where inside the operation; empty for the operation itself
   * @param levels one for each dimension, in order
   * @param java what it means for generated classes; empty when not known
   * @param witness a value that shows the break; null where none was looked for
   * @param accepted why a team lives with it; null where it does not
   * @param before {@code file:line:column} in the earlier document; null when it was not there
   * @param after {@code file:line:column} in the later document; null when it is not there
   * @param reach operations that the change reaches; empty where the group or the subject says it
   */
  public record Finding(
      String id,
      String rule,
      String message,
      String subject,
      Badge worst,
      List<Level> levels,
      String tier,
      @Nullable Badge verdict,
      @Nullable String by,
      String java,
      @Nullable Witness witness,
      @Nullable String accepted,
      @Nullable String before,
      @Nullable String after,
      Rows<String> reach) {
    public Finding {
      levels = List.copyOf(levels);
    }

    /** How many operations the change reaches. */
    public String reachText() {
      return reach.total() == 1 ? "1 operation" : reach.total() + " operations";
    }
  }

  /**
   * A value that shows that a change breaks somebody.
   *
   * @param value as JSON; null when it is not shown here
   * @param note a sentence instead of the value; empty when it is shown
   */
  public record Witness(@Nullable String value, String note) {}
}
