package io.raccordo.it.upgrade;

import io.raccordo.it.compatibility.ApiComparison;
import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.upgrade.CallerWriter.Caller;
import io.raccordo.it.upgrade.Manifest.Module;
import io.raccordo.it.upgrade.VendorServer.Judgement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Callers of one API version's connector, compiled once, on the connector of that and the versions
 * after it, of which the newest alone is alive.
 */
final class OldJarRun {
  private static final int INPUTS = Integer.getInteger("raccordo.roundtrips", 2);

  private final Succession succession;
  private final List<String> versions;
  private final String oldest;
  private final String newest;
  private final Path work;
  private final UpgradeTable.Row row;

  /**
   * A run.
   *
   * @param versions from the callers' to the one that is alive
   */
  OldJarRun(Succession succession, List<String> versions, Path work) {
    this.succession = succession;
    this.versions = versions;
    this.oldest = versions.get(0);
    this.newest = versions.get(versions.size() - 1);
    this.work = work;
    this.row = new UpgradeTable.Row(succession.id(), oldest, newest);
  }

  /** Builds, writes callers of the chosen modules, and calls. */
  UpgradeTable.Row run(ModuleChoice choice) throws Exception {
    ConnectorBuild old = succession.build(List.of(oldest), work.resolve("old"), null);
    ConnectorBuild all = succession.build(
        versions, work.resolve("all"), old.documents().resolve("connector.lock.json"));
    row.compared(ApiComparison.of(old.classes(), all.classes()));
    Manifest before = Manifest.read(old.resources(), succession.id());
    Manifest after = Manifest.read(all.resources(), succession.id());
    ReportOutcomes outcomes = ReportOutcomes.read(all.reports());
    BareDocument document = succession.document(oldest);
    List<Caller> callers = new ArrayList<>();
    List<Path> sources;
    try (var loader = old.load(work)) {
      CallerWriter writer = new CallerWriter(loader, before.connectorClass());
      for (Module module : choice.of(before, outcomes)) {
        writer
            .write(document, module, oldest)
            .ifPresentOrElse(callers::add, () -> row.unsaid(module));
      }
      sources = writer.save(work.resolve("callers"));
    }
    Path classes = work.resolve("caller-classes");
    old.compileCallersOfRetired(sources, classes, 17);
    all.compileCallersOfRetired(sources, work.resolve("recompiled"), 17);
    Map<String, Set<String>> left = new TreeMap<>();
    try (VendorServer vendor = new VendorServer(document, succession.selector(oldest));
        CallerHost host = new CallerHost(old, classes, before, call -> vendor.port())) {
      for (Caller caller : callers) {
        baseline(caller, host, vendor, document, left);
      }
    }
    if (succession.isCompared(versions)) {
      roundTrips(callers, old, all, before, after);
    }
    ToldFindings findings = ToldFindings.read(all.reports());
    BareDocument latest = succession.document(newest);
    try (VendorServer vendor = new VendorServer(latest, succession.selector(newest));
        CallerHost host = new CallerHost(all, classes, after, call -> vendor.port())) {
      for (Caller caller : callers) {
        Module module = after.module(caller.module().id(), caller.module().revision());
        new ModuleTrial(caller, module, host, vendor, latest, newest, row, left, findings, outcomes)
            .run();
      }
    }
    return row;
  }

  /** A few random inputs and answers of each module. */
  private void roundTrips(
      List<Caller> callers, ConnectorBuild old, ConnectorBuild all, Manifest before, Manifest after)
      throws Exception {
    Path none = Files.createDirectories(work.resolve("none"));
    try (ConnectorHost older = new ConnectorHost(old, none, before);
        ConnectorHost newer = new ConnectorHost(all, none, after)) {
      RoundTrips trips = new RoundTrips(
          new TripSide(older, succession, oldest),
          new TripSide(newer, succession, newest),
          () -> ToldFindings.between(succession.file(oldest), succession.file(newest)));
      for (Caller caller : callers) {
        trips.run(after.module(caller.module().id(), caller.module().revision()), INPUTS);
      }
      row.roundTrips(trips);
    }
  }

  /** What a member is called where a vendor's refusal names it. */
  private static final Pattern NAMED =
      Pattern.compile("(?:query|header|path|parameter) ([^: ]+)|body: /([^/:\\s]+)");

  /**
   * Calls the version that the callers were written for: what it refuses is a bad sample, and says
   * nothing about upgrades.
   */
  private void baseline(
      Caller caller,
      CallerHost host,
      VendorServer vendor,
      BareDocument document,
      Map<String, Set<String>> left)
      throws Exception {
    byte[] payload = ModuleTrial.payload(document, caller.module(), oldest);
    for (String variant : List.of("least", "most")) {
      String key = caller.className() + ' ' + variant;
      Set<String> without = new HashSet<>();
      for (int attempt = 0; attempt < 8; attempt++) {
        CallLog log = new CallLog(without, Map.of(), payload);
        Throwable failure =
            host.call(caller, variant, host.connection(caller.module(), oldest), Map.of(), log);
        List<Judgement> judgements = vendor.take();
        List<String> problems =
            judgements.stream().flatMap(j -> j.problems().stream()).toList();
        if (failure == null && problems.isEmpty()) {
          left.put(key, without);
          break;
        }
        int size = without.size();
        for (String problem : problems) {
          Matcher named = NAMED.matcher(problem);
          while (named.find()) {
            without.add(named.group(1) == null ? named.group(2) : named.group(1));
          }
        }
        if (without.size() == size || variant.equals("least")) {
          row.unsampled(caller, variant, failure, problems);
          break;
        }
      }
    }
  }
}
