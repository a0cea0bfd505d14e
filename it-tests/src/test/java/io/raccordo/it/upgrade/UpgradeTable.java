package io.raccordo.it.upgrade;

import io.raccordo.it.compatibility.ApiComparison;
import io.raccordo.it.upgrade.CallerWriter.Caller;
import io.raccordo.it.upgrade.Manifest.Module;
import io.raccordo.it.upgrade.VendorServer.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What became of old callers: counts by succession, and each failure with its cause. */
final class UpgradeTable {
  private static final String HEAD = String.join(
      "\t",
      "vendor",
      "from",
      "to",
      "modules",
      "automatic",
      "reconfigure",
      "no_target",
      "refusals_told",
      "failed",
      "invalid_samples",
      "not_written",
      "answered",
      "absent",
      "other_form",
      "random_messages",
      "untold",
      "classes",
      "binary",
      "source");

  private UpgradeTable() {}

  /** One call of an old caller. */
  record Trial(Module module, String variant, String verdict, boolean sampled) {
    Trial of(String other) {
      return new Trial(module, variant, other, sampled);
    }
  }

  /** One succession. */
  static final class Row {
    private final String vendor;
    private final String from;
    private final String to;
    private int modules;
    private int automatic;
    private int reconfigure;
    private int noTarget;
    private final Map<String, String> told = new TreeMap<>();
    private ApiComparison compared = new ApiComparison(0, 0, 0, List.of(), List.of());
    private final List<String> failures = new ArrayList<>();
    private final List<String> unsampled = new ArrayList<>();
    private final List<String> unsaid = new ArrayList<>();
    private final Set<String> answered = new TreeSet<>();
    private final Set<String> absent = new TreeSet<>();
    private final Set<String> otherForm = new TreeSet<>();
    private final Set<String> untold = new TreeSet<>();
    private int messages;

    Row(String vendor, String from, String to) {
      this.vendor = vendor;
      this.from = from;
      this.to = to;
    }

    /** Keeps what random inputs and answers came to. */
    void roundTrips(RoundTrips trips) {
      messages = trips.messages();
      untold.addAll(trips.untold());
    }

    /** What happened to random values of which no finding told. */
    Set<String> untold() {
      return untold;
    }

    void compared(ApiComparison comparison) {
      compared = comparison;
    }

    /** Both connectors' classes. */
    ApiComparison compared() {
      return compared;
    }

    void called() {
      modules++;
    }

    /** Keeps that a value was refused of which the report had told. */
    void told(Trial trial, List<Judgement> judged) {
      told.put(
          String.join(" ", vendor, from, to, trial.module().key(), trial.variant()),
          judged.toString());
    }

    void unsaid(Module module) {
      unsaid.add(module.key());
    }

    void unsampled(
        Caller caller, String variant, @Nullable Throwable failure, List<String> problems) {
      unsampled.add(caller.module().key() + ' ' + variant + '\t' + failure + '\t' + problems);
    }

    /** Keeps how a call went. Of bad samples a refusal by the vendor proves nothing. */
    void add(
        Trial trial,
        boolean right,
        @Nullable Throwable failure,
        List<Judgement> judged,
        CallLog log) {
      boolean unproved = !trial.sampled()
          && !(failure instanceof LinkageError)
          && judged.stream().anyMatch(j -> j.status() == 400);
      if (!right && !unproved) {
        failures.add(trial.module().key()
            + ' '
            + trial.variant()
            + '\t'
            + trial.verdict()
            + '\t'
            + failure
            + '\t'
            + judged);
        return;
      }
      switch (trial.verdict()) {
        case "NO_TARGET" -> noTarget++;
        case "RECONFIGURE" -> reconfigure++;
        default -> automatic++;
      }
      answered.addAll(log.answered());
      absent.addAll(log.absent());
      log.otherForm().forEach((accessor, message) -> otherForm.add(accessor + '\t' + message));
    }

    /** How many calls were automatic, reconfigured, and without a target. */
    List<Integer> verdicts() {
      return List.of(automatic, reconfigure, noTarget);
    }

    /** Calls whose values the newer version refused, of which the report had told. */
    Set<String> told() {
      return told.keySet();
    }

    List<String> unsaid() {
      return unsaid;
    }

    List<String> failures() {
      return failures;
    }

    int modules() {
      return modules;
    }

    Set<String> otherForm() {
      return otherForm;
    }

    List<String> unsampled() {
      return unsampled;
    }

    private String line() {
      return String.join(
          "\t",
          vendor,
          from,
          to,
          modules + "",
          automatic + "",
          reconfigure + "",
          noTarget + "",
          told.size() + "",
          failures.size() + "",
          unsampled.size() + "",
          unsaid.size() + "",
          answered.size() + "",
          absent.size() + "",
          otherForm.size() + "",
          messages + "",
          untold.size() + "",
          compared.classes() + "",
          compared.binary().size() + "",
          compared.source().size() + "");
    }

    /** Writes the row and its details. */
    void save(Path folder) throws IOException {
      Files.createDirectories(folder);
      String name = vendor + '-' + from + '-' + to;
      List<String> details = new ArrayList<>();
      failures.forEach(f -> details.add("failed\t" + f));
      told.forEach((call, why) -> details.add("refusal told\t" + call + '\t' + why));
      unsampled.forEach(f -> details.add("invalid sample\t" + f));
      unsaid.forEach(f -> details.add("not written\t" + f));
      otherForm.forEach(f -> details.add("other form\t" + f));
      untold.forEach(f -> details.add("untold\t" + f));
      details.replaceAll(line -> line.replaceAll("[\\r\\n]+", " "));
      Files.write(folder.resolve(name + ".tsv"), List.of(HEAD, line()));
      Files.write(folder.resolve(name + "-details.tsv"), details);
    }
  }
}
