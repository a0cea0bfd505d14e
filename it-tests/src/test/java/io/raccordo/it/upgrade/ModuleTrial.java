package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raccordo.it.upgrade.BareDocument.Operation;
import io.raccordo.it.upgrade.BareDocument.Place;
import io.raccordo.it.upgrade.CallerWriter.Caller;
import io.raccordo.it.upgrade.Manifest.Module;
import io.raccordo.it.upgrade.Manifest.Serving;
import io.raccordo.it.upgrade.VendorServer.Judgement;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.ApiRetiredException;
import io.raccordo.runtime.InvalidConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One old caller on the newer connector: what the plan says has to happen, and nothing else. */
final class ModuleTrial {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Caller caller;
  private final Module module;
  private final CallerHost host;
  private final VendorServer vendor;
  private final BareDocument latest;
  private final String newest;
  private final UpgradeTable.Row row;
  private final Map<String, Set<String>> left;
  private final ToldFindings findings;
  private final ReportOutcomes outcomes;

  ModuleTrial(
      Caller caller,
      Module module,
      CallerHost host,
      VendorServer vendor,
      BareDocument latest,
      String newest,
      UpgradeTable.Row row,
      Map<String, Set<String>> left,
      ToldFindings findings,
      ReportOutcomes outcomes) {
    this.caller = caller;
    this.module = module;
    this.host = host;
    this.vendor = vendor;
    this.latest = latest;
    this.newest = newest;
    this.row = row;
    this.left = left;
    this.findings = findings;
    this.outcomes = outcomes;
  }

  /** What a vendor sends to an instant trigger. */
  static byte[] payload(BareDocument document, Module module, String version) {
    String name = module.binding(version).map(b -> b.path("path").asText()).orElse("");
    Place schema = document.webhookSchema(name).orElse(null);
    JsonNode sample =
        schema == null ? null : new SchemaSample(document, false, SampleChoice.most(4)).of(schema);
    return (sample == null ? "{}" : sample.toString()).getBytes(StandardCharsets.UTF_8);
  }

  void run() throws Exception {
    row.called();
    List<Serving> servings = module.servings(newest);
    Set<Map<String, String>> texts = new LinkedHashSet<>();
    texts.add(Map.of());
    servings.forEach(s -> texts.add(s.guards()));
    for (Map<String, String> replaced : texts) {
      for (String variant : List.of("least", "most")) {
        trial(variant, replaced, servings);
      }
    }
  }

  private void trial(String variant, Map<String, String> texts, List<Serving> servings)
      throws Exception {
    Set<String> without = left.get(caller.className() + ' ' + variant);
    boolean sampled = without != null;
    CallLog log = log(without, texts);
    String connection = connection(servings);
    Throwable failure = host.call(caller, variant, connection, Map.of(), log);
    List<Judgement> judged = vendor.take();
    JsonNode input = log.input() == null ? null : JSON.readTree(log.input().toString());
    Serving serving = servings.stream().filter(s -> s.holds(input)).findFirst().orElse(null);
    String verdict = serving == null ? "NO_TARGET" : serving.verdict();
    UpgradeTable.Trial trial =
        new UpgradeTable.Trial(caller.module(), variant + texts, verdict, sampled);
    if (verdict.equals("NO_TARGET")) {
      boolean right =
          failure instanceof ApiRetiredException && judged.isEmpty() && outcomes.ends(module.id());
      row.add(trial, right, failure, judged, log);
      return;
    }
    if (serving != null && needs(serving, input)) {
      if (!sampled && serving.binding() != null) {
        // The version that it was written for demands as much of it.
        return;
      }
      boolean typed = failure instanceof InvalidConfigurationException && judged.isEmpty();
      if (!typed) {
        row.add(trial.of("RECONFIGURE"), false, failure, judged, log);
        return;
      }
      reconfigured(
          trial.of("RECONFIGURE"),
          variant,
          connection,
          String.valueOf(failure.getMessage()),
          without,
          texts,
          serving);
      return;
    }
    List<String> refusals =
        sampled && input != null ? host.refusals(caller.module(), newest, input) : List.of();
    outcome(
        trial,
        refusals.isEmpty() ? failure : new AssertionError(String.join("; ", refusals)),
        judged,
        log);
  }

  private void outcome(
      UpgradeTable.Trial trial, @Nullable Throwable failure, List<Judgement> judged, CallLog log) {
    if (trial.sampled() && failure instanceof ApiException && told(judged)) {
      row.told(trial, judged);
    } else {
      row.add(trial, failure == null && accepted(judged), failure, judged, log);
    }
  }

  private boolean told(List<Judgement> judged) {
    List<String> problems = judged.stream().flatMap(j -> j.problems().stream()).toList();
    Set<String> operations = new LinkedHashSet<>();
    judged.forEach(j -> operations.add(String.valueOf(j.operation())));
    module
        .node()
        .path("bindings")
        .forEach(
            b -> operations.add(b.path("method").asText() + ' ' + b.path("path").asText()));
    return !problems.isEmpty()
        && judged.stream().allMatch(j -> j.status() < 300 || j.status() == 400)
        && problems.stream().allMatch(p -> findings.told(operations, p));
  }

  /** A binding of a version can require what the older contract did not. */
  private static boolean needs(Serving serving, @Nullable JsonNode input) {
    if (serving.verdict().equals("RECONFIGURE")) {
      return true;
    }
    for (JsonNode key : serving.entry().path("required")) {
      if (input != null && !input.has(key.asText())) {
        return true;
      }
    }
    return false;
  }

  private void reconfigured(
      UpgradeTable.Trial trial,
      String variant,
      String connection,
      String message,
      @Nullable Set<String> without,
      Map<String, String> texts,
      Serving serving)
      throws Exception {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (String member : named(message)) {
      JsonNode value = sample(serving, member);
      if (!outcomes.needs(module.id(), member)) {
        failed(trial, "The report does not say that " + member + " is needed.");
        return;
      }
      if (value == null) {
        failed(trial, "No value for " + member + ": " + message);
        return;
      }
      values.put(member, value);
    }
    CallLog log = log(without, texts);
    Throwable failure = host.call(caller, variant, connection, values, log);
    List<Judgement> judged = vendor.take();
    outcome(trial, values.isEmpty() ? new AssertionError(message) : failure, judged, log);
  }

  private void failed(UpgradeTable.Trial trial, String message) throws IOException {
    CallLog nothing = log(null, Map.of());
    row.add(trial, false, new AssertionError(message), List.of(), nothing);
  }

  private static List<String> named(String message) {
    int open = message.indexOf('[');
    int close = message.indexOf(']', Math.max(0, open));
    return open < 0 || close < 0
        ? List.of()
        : List.of(message.substring(open + 1, close).split(", "));
  }

  private @Nullable JsonNode sample(Serving serving, String member) {
    JsonNode binding = serving.binding();
    if (binding == null) {
      binding = host.module(
              serving.entry().path("module").asText(),
              serving.entry().path("revision").asInt())
          .binding(newest)
          .orElse(null);
    }
    if (binding == null) {
      return null;
    }
    Operation operation = latest
        .operation(binding.path("method").asText(), binding.path("path").asText())
        .orElse(null);
    return operation == null ? null : InputSample.of(latest, operation, true).get(member);
  }

  private String connection(List<Serving> servings) {
    for (Serving serving : servings) {
      if (serving.binding() == null && serving.entry().has("module")) {
        return host.connection(
            host.module(
                serving.entry().path("module").asText(),
                serving.entry().path("revision").asInt()),
            newest);
      }
    }
    return host.connection(module, newest);
  }

  private CallLog log(@Nullable Set<String> without, Map<String, String> texts) throws IOException {
    return new CallLog(
        without == null ? Set.of() : without, texts, payload(latest, module, newest));
  }

  private static boolean accepted(List<Judgement> judged) {
    return judged.stream().allMatch(j -> j.status() < 300);
  }
}
