package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.networknt.schema.Error;
import io.raccordo.generator.plan.CarryOver;
import io.raccordo.generator.plan.UpgradePlan;
import io.raccordo.generator.plan.UpgradePlanJson;
import io.raccordo.it.upgrade.BareDocument.Content;
import io.raccordo.it.upgrade.BareDocument.Operation;
import io.raccordo.it.upgrade.BareDocument.Place;
import io.raccordo.it.upgrade.Manifest.Module;
import io.raccordo.it.upgrade.Manifest.Serving;
import io.raccordo.it.upgrade.RequestJudge.Ruling;
import io.raccordo.runtime.ApiException;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.InstantTriggerModule;
import io.raccordo.runtime.ModuleDescriptor;
import io.raccordo.runtime.ModuleKind;
import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.json.JsonObjectView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Inputs that the older document admits, chosen at random, through the old module to the newer API
 * version; and answers that the newer document admits, back to the old module.
 */
final class RoundTrip {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEPTH = 4;
  private static final int TRIES = 3;

  private final TripSide older;
  private final TripSide newer;

  RoundTrip(TripSide older, TripSide newer) {
    this.older = older;
    this.newer = newer;
  }

  /**
   * Tries one module.
   *
   * @param module as the newer connector knows it
   * @param wanted how many inputs, or payloads
   */
  TripResult run(Module module, int wanted) {
    TripResult result = new TripResult(module);
    Random random = new Random(module.key().hashCode());
    JsonNode binding = module.binding(older.label).orElseThrow();
    ModuleDescriptor newest = newer.module(module.id(), module.revision());
    try (Connector before = older.connect(module);
        Connector after = newer.connect(module)) {
      if (newest instanceof InstantTriggerModule<?> trigger) {
        events(after, trigger, binding, random, wanted, result);
        return result;
      }
      Operation operation = older
          .document
          .operation(binding.path("method").asText(), binding.path("path").asText())
          .orElseThrow();
      result.operations.add(operation.name());
      older.vendor.expect(operation.template());
      newer.vendor.expect(operation.template());
      ModuleDescriptor oldest = older.module(module.id(), module.revision());
      for (int i = 0; i < wanted * TRIES && result.inputs < wanted; i++) {
        ObjectNode input = input(module, operation, random);
        Serving serving = serving(module, input);
        if (serving == null || !serving.goesOn(plain(input)) || !admitted(before, oldest, input)) {
          continue;
        }
        result.inputs++;
        result.failures.addAll(newer.told.ofInput(newest, plain(input)));
        Answered answered = call(after, newest, input, random, result);
        if (answered.output() != null) {
          List<Problem> problems = back(operation, binding, answered.output());
          result.changed.addAll(problems);
          // What the older document does not admit has to be told, and not by its schema.
          if (problems.isEmpty()) {
            result.failures.addAll(newer.told.ofOutput(newest, answered.output()));
          }
        }
        if (serving.binding() == null) {
          plain(after, UpgradePlanJson.read(serving.entry()), input, answered, result);
        }
      }
    }
    return result;
  }

  /** Payloads of the newer document, as the older one knows them. */
  private void events(
      Connector after,
      InstantTriggerModule<?> trigger,
      JsonNode binding,
      Random random,
      int wanted,
      TripResult result) {
    String name = binding.path("path").asText();
    Place schema = older.document.webhookSchema(name).orElse(null);
    Place later = newer.document.webhookSchema(name).orElse(null);
    if (schema == null || later == null) {
      return;
    }
    result.operations.add("webhook " + name);
    for (int i = 0; i < wanted; i++) {
      JsonNode payload = answer(later, random);
      if (payload == null) {
        continue;
      }
      result.answers++;
      try {
        Object event = after.parse(
            trigger,
            Headers.of(Map.of("Content-Type", List.of("application/json"))),
            payload.toString().getBytes(StandardCharsets.UTF_8));
        if (event instanceof JsonObjectView view) {
          result.failures.addAll(newer.told.ofOutput(trigger, plain(view.toJson())));
          add(schema, plain(view.toJson()), List.of(), result.changed);
        }
      } catch (ApiException e) {
        result.failures.add(e + " of " + payload);
      }
    }
  }

  private @Nullable Serving serving(Module module, ObjectNode input) {
    JsonNode json = plain(input);
    return module.servings(newer.label).stream()
        .filter(s -> s.holds(json))
        .findFirst()
        .orElse(null);
  }

  /** The members that the module has; what else the body may hold, where it takes it. */
  private ObjectNode input(Module module, Operation operation, Random random) {
    Map<String, JsonNode> values =
        InputSample.of(older.document, operation, SampleChoice.random(random, DEPTH));
    older.document.parameters(operation).stream()
        .map(p -> p.node().path("name").asText())
        // Null is nothing that a URL or header could say.
        .filter(name -> !known(module, name)
            || !values.containsKey(name)
            || values.get(name).isNull())
        .forEach(values::remove);
    boolean whole = known(module, "body");
    ObjectNode input = (ObjectNode) CallLog.json("{}");
    for (Map.Entry<String, JsonNode> value : values.entrySet()) {
      if (known(module, value.getKey()) || (!whole && !value.getKey().equals("body"))) {
        input.set(value.getKey(), CallLog.json(value.getValue().toString()));
      }
    }
    List<Serving> servings = module.servings(newer.label);
    if (!servings.isEmpty()) {
      servings
          .get(random.nextInt(servings.size()))
          .guards()
          .forEach((member, value) -> input.put(member, value));
    }
    return input;
  }

  private static boolean known(Module module, String key) {
    for (JsonNode member : module.node().path("members")) {
      if (member.path("key").asText().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the older document admits what comes of an input. */
  private boolean admitted(Connector before, ModuleDescriptor module, ObjectNode input) {
    older.vendor.take();
    older.vendor.answers((operation, content) -> null);
    try {
      before.runJson(module, input);
    } catch (ApiException | IllegalArgumentException e) {
      // What counts is what was sent.
    }
    List<Ruling> rulings = older.vendor.take();
    return !rulings.isEmpty()
        && rulings.get(0).operation() != null
        && rulings.get(0).problems().isEmpty();
  }

  /**
   * What came of a call.
   *
   * @param request all of it; null when nothing was sent
   * @param answer what the vendor answered; null for no JSON
   * @param output what the module made of it; null when it answers no JSON
   */
  private record Answered(
      @Nullable String request,
      @Nullable JsonNode answer,
      @Nullable JsonNode output) {}

  private Answered call(
      Connector after,
      ModuleDescriptor module,
      ObjectNode input,
      Random random,
      TripResult result) {
    JsonNode[] answer = new JsonNode[1];
    newer.vendor.take();
    newer.vendor.answers((operation, content) -> {
      answer[0] = answer(content.schema(), random);
      return answer[0];
    });
    JsonNode output = null;
    String failure = null;
    try {
      output = made(after.runJson(module, input));
    } catch (ApiException | IllegalArgumentException e) {
      failure = e.toString();
    }
    List<Ruling> rulings = newer.vendor.take();
    if (rulings.isEmpty()) {
      result.failures.add("nothing was sent: " + failure + " with " + input);
      return new Answered(null, null, null);
    }
    Operation operation = rulings.get(0).operation();
    if (operation == null) {
      result.failures.add("no such endpoint: " + rulings.get(0).line());
    } else {
      result.operations.add(operation.name());
      result.refused.addAll(rulings.get(0).problems());
    }
    // A page whose cursor is chosen at random may lead to itself.
    if (answer[0] == null || (failure != null && failure.contains("go in a circle"))) {
      return new Answered(newer.vendor.request(), null, null);
    }
    if (failure != null) {
      result.failures.add(failure + " after " + answer[0]);
    }
    result.answers++;
    return new Answered(newer.vendor.request(), answer[0], output);
  }

  private static @Nullable JsonNode made(tools.jackson.databind.JsonNode json) {
    return json.isPojo() || json.isMissingNode() ? null : plain(json);
  }

  /** The same by the plan alone, on JSON that knows no class. */
  private void plain(
      Connector after, UpgradePlan plan, ObjectNode input, Answered shimmed, TripResult result) {
    ModuleDescriptor target = newer.module(String.valueOf(plan.family()), plan.revision());
    JsonNode parameters = CarryOver.input(plan, CarryOver.withoutAbsent(plan, plain(input)));
    newer.vendor.answers((operation, content) -> shimmed.answer());
    JsonNode output = null;
    try {
      output = made(after.runJson(target, (ObjectNode) CallLog.json(parameters.toString())));
    } catch (ApiException e) {
      // What the module itself fails on, the shim fails on, too.
    }
    newer.vendor.take();
    if (!String.valueOf(newer.vendor.request()).equals(shimmed.request())) {
      result.failures.add(
          "by the plan alone " + newer.vendor.request() + " instead of " + shimmed.request());
    }
    if (output != null && shimmed.output() != null) {
      JsonNode carried =
          target.kind() == ModuleKind.SEARCH ? each(plan, output) : CarryOver.output(plan, output);
      if (!carried.toString().equals(shimmed.output().toString())) {
        result.failures.add("by the plan alone " + carried + " instead of " + shimmed.output());
      }
      result.plain++;
    }
  }

  private static ArrayNode each(UpgradePlan plan, JsonNode items) {
    ArrayNode carried = JSON.createArrayNode();
    items.forEach(item -> carried.add(CarryOver.output(plan, item)));
    return carried;
  }

  private @Nullable JsonNode answer(Place schema, Random random) {
    for (int i = 0; i < TRIES; i++) {
      JsonNode sample =
          new SchemaSample(newer.document, false, SampleChoice.random(random, DEPTH)).of(schema);
      if (sample != null && newer.refusals(schema, sample).isEmpty()) {
        return sample;
      }
    }
    return null;
  }

  /** What the older document has against the output. */
  private List<Problem> back(Operation before, JsonNode binding, JsonNode output) {
    Optional<Content> content =
        older.document.success(before).flatMap(s -> older.document.content(s.getValue(), false));
    if (content.isEmpty() || content.get().schema().node().isMissingNode()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    if (!binding.has("items")) {
      add(content.get().schema(), output, List.of(), problems);
      return problems;
    }
    String pointer = binding.path("items").asText();
    ItemsPlace places = new ItemsPlace(older.document);
    List<Place> items = places.of(content.get().schema(), pointer);
    List<String> way = places.way(content.get().schema(), pointer);
    for (JsonNode item : output) {
      if (items.stream().noneMatch(p -> older.refusalsOfOpened(p, item).isEmpty())) {
        items.forEach(place -> add(place, item, way, problems));
      }
    }
    return problems;
  }

  /** Keeps what is against a value, at its own place and at those on the way to it. */
  private void add(Place schema, JsonNode value, List<String> way, List<Problem> problems) {
    List<Error> errors = older.refusalsOfOpened(schema, value);
    if (!errors.isEmpty()) {
      Problem problem = Problem.of("answer", errors);
      List<String> places = new ArrayList<>(problem.places());
      places.addAll(way);
      List<String> holders = new ArrayList<>();
      for (Error error : errors) {
        places.addAll(older.ways.unions(schema, error));
        holders.addAll(older.ways.all(schema, error));
      }
      problems.add(new Problem(problem.text(), places, holders));
    }
  }

  private static JsonNode plain(tools.jackson.databind.JsonNode json) {
    try {
      return JSON.readTree(json.toString());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
