package io.raccordo.generator.report;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.Tier;
import io.raccordo.generator.plan.Verdict;
import io.raccordo.templates.ReportView;
import io.raccordo.templates.Tone;

/** What the report's constants are called in front of people, and how loud they are. */
final class Words {
  private Words() {}

  static String of(Tier tier) {
    return switch (tier) {
      case MODULE -> "module";
      case CONNECTION -> "connection";
      case API_VERSION -> "all modules";
      case NEW_CONNECTOR -> "new connector";
    };
  }

  static ReportView.Badge of(Verdict verdict) {
    return switch (verdict) {
      case AUTOMATIC -> new ReportView.Badge("automatic", Tone.FINE);
      case RECONFIGURE -> new ReportView.Badge("reconfigure", Tone.WARNING);
      case NO_TARGET -> new ReportView.Badge("no target", Tone.BREAKING);
    };
  }

  static ReportView.Badge of(Duty.Kind kind) {
    return switch (kind) {
      case MIGRATE -> new ReportView.Badge("Migrate", Tone.BREAKING);
      case RECONNECT -> new ReportView.Badge("Reconnect", Tone.BREAKING);
      case REPLACE -> new ReportView.Badge("Replace", Tone.BREAKING);
      case RECONFIGURE -> new ReportView.Badge("Reconfigure", Tone.WARNING);
      case CHECK -> new ReportView.Badge("Check", Tone.WARNING);
      case NOTHING -> new ReportView.Badge("Nothing to do", Tone.FINE);
    };
  }

  static ReportView.Badge of(Release.Increment increment) {
    return switch (increment) {
      case MAJOR -> new ReportView.Badge("major", Tone.BREAKING);
      case MINOR -> new ReportView.Badge("minor", Tone.NOTICE);
      case PATCH -> new ReportView.Badge("patch", Tone.FINE);
    };
  }

  static String of(StepPlan.Outcome.Kind kind) {
    return switch (kind) {
      case UNCHANGED -> "unchanged";
      case REBOUND -> "re-bound";
      case ABSORBED -> "extended in place";
      case REVISION_ENDED -> "revision ended";
      case REMOVED -> "removed";
    };
  }

  static Tone tone(StepPlan.Outcome.Kind kind) {
    return switch (kind) {
      case UNCHANGED -> Tone.QUIET;
      case REBOUND -> Tone.FINE;
      case ABSORBED -> Tone.NOTICE;
      case REVISION_ENDED -> Tone.WARNING;
      case REMOVED -> Tone.BREAKING;
    };
  }

  static Tone tone(Level level) {
    return switch (level) {
      case ERR -> Tone.BREAKING;
      case WARN -> Tone.WARNING;
      case INFO -> Tone.NOTICE;
      case NONE -> Tone.QUIET;
    };
  }

  static String meaning(Dimension dimension) {
    return switch (dimension) {
      case WIRE -> "old client, new server";
      case SOURCE -> "callers recompiled";
      case BINARY -> "callers relinked";
      case BEHAVIOUR -> "another meaning";
    };
  }

  static String of(FindingGroup.Kind kind) {
    return switch (kind) {
      case API -> "API";
      case REMOVED, ADDED -> "Operations";
      case OPERATION -> "Operation";
      case SCHEMA -> "Shared schema";
      case PART -> "Shared part";
    };
  }

  /** {@code 1 operation}, {@code 2 operations}. */
  static String count(int number, String singular) {
    return number == 1 ? "1 " + singular : number + " " + singular + "s";
  }
}
