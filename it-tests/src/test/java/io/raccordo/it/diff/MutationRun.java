package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Fact;
import io.raccordo.generator.diff.FactDetector;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Matching;
import io.raccordo.generator.diff.OperationMatcher;
import io.raccordo.generator.diff.SchemaFact;
import io.raccordo.generator.diff.Witness;
import io.raccordo.generator.diff.rule.Occasion;
import io.raccordo.generator.diff.rule.Rules;
import io.raccordo.generator.diff.witness.WitnessSearch;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.it.diff.Edit.Change;
import io.raccordo.it.diff.Edit.Expected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares excerpts before and after edits, and holds findings against truth and validator. */
final class MutationRun {
  private final Map<Edit.Area, Integer> mutations = new EnumMap<>(Edit.Area.class);
  private final List<String> falseAlarms = new ArrayList<>();
  private final List<String> silences = new ArrayList<>();
  private final List<String> falseWitnesses = new ArrayList<>();
  private final Map<String, Integer> unwitnessed = new TreeMap<>();
  private int breaking;
  private int witnessed;

  /** Makes the edit at the site, and compares both ways. */
  void run(SchemaSite site, Edit edit) {
    ObjectNode before = document(site, edit.before());
    ObjectNode after = document(site, edit.after());
    ApiModel earlier = read(before);
    ApiModel later = read(after);
    compare(site, edit, edit.forth(), new Pair(before, after), earlier, later);
    compare(site, edit, edit.back(), new Pair(after, before), later, earlier);
    mutations.merge(edit.area(), 2, Integer::sum);
  }

  private record Pair(ObjectNode before, ObjectNode after) {}

  private static ObjectNode document(SchemaSite site, ObjectNode schema) {
    ObjectNode document = site.excerpt().document().deepCopy();
    ObjectNode at = (ObjectNode) document.at(site.pointer());
    at.removeAll();
    at.setAll(schema);
    return document;
  }

  private static ApiModel read(ObjectNode document) {
    return Stages.read("excerpt.json", document.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void compare(
      SchemaSite site, Edit edit, Change truth, Pair pair, ApiModel earlier, ApiModel later) {
    Matching matching = OperationMatcher.match(earlier, later, List.of());
    WitnessSearch witnesses = new WitnessSearch(matching);
    String title = edit.area() + " " + edit.name() + (truth == edit.back() ? " (back)" : "")
        + " at " + site.excerpt().name() + " " + site.pointer();
    Map<Direction, List<Finding>> found = new EnumMap<>(Direction.class);
    for (Direction direction : Direction.values()) {
      found.put(direction, new ArrayList<>());
    }
    for (Fact fact : FactDetector.detect(matching)) {
      for (Finding finding : Rules.evaluate(List.of(fact), Occasion.TIMELESS, witnesses::find)) {
        Direction direction = fact.place().site().direction();
        found.get(direction).add(finding);
        if (fact instanceof SchemaFact && finding.level(Dimension.WIRE) == Level.ERR) {
          witness(title, finding, fact, direction, pair);
        }
      }
    }
    for (Direction direction : site.directions()) {
      judge(title + " " + direction, truth.in(direction), found.get(direction));
    }
  }

  private void judge(String title, Expected expected, List<Finding> findings) {
    List<Level> levels = findings.stream().map(f -> f.level(Dimension.WIRE)).toList();
    boolean error = levels.contains(Level.ERR);
    switch (expected) {
      case ERROR -> {
        breaking++;
        if (!error) {
          silences.add(title + ": " + text(findings));
        }
      }
      case WARNING -> {
        if (!error && !levels.contains(Level.WARN)) {
          silences.add(title + ": " + text(findings));
        }
      }
      case NO_ERROR -> {
        if (error) {
          falseAlarms.add(title + ": " + text(findings));
        }
      }
      case NOTHING -> {
        if (!findings.isEmpty()) {
          falseAlarms.add(title + ": " + text(findings));
        }
      }
    }
  }

  private void witness(String title, Finding finding, Fact fact, Direction direction, Pair pair) {
    Witness witness = finding.witness();
    JsonNode value = witness == null ? null : witness.value();
    if (value == null) {
      unwitnessed.merge(
          finding.rule() + ": " + (witness == null ? "-" : witness.reason()), 1, Integer::sum);
      return;
    }
    witnessed++;
    boolean request = direction == Direction.REQUEST;
    ObjectNode sender = request ? pair.before() : pair.after();
    ObjectNode receiver = request ? pair.after() : pair.before();
    String holder = fact.place().holder();
    List<Error> sent = new IndependentValidator(sender)
        .errors(MessagePart.pointer(sender, holder), value, direction);
    List<Error> received = new IndependentValidator(receiver)
        .errors(MessagePart.pointer(receiver, holder), value, direction);
    if (!sent.isEmpty()) {
      falseWitnesses.add(
          title + " " + finding.rule() + ": the sender may not send " + value + ": " + sent);
    } else if (received.isEmpty()) {
      falseWitnesses.add(title + " " + finding.rule() + ": the receiver admits " + value);
    }
  }

  private static String text(List<Finding> findings) {
    return findings.stream().map(f -> f.rule() + f.levels()).toList().toString();
  }

  Map<Edit.Area, Integer> mutations() {
    return mutations;
  }

  List<String> falseAlarms() {
    return falseAlarms;
  }

  List<String> silences() {
    return silences;
  }

  List<String> falseWitnesses() {
    return falseWitnesses;
  }

  /** What it came to, for people. */
  String summary() {
    return "mutations " + mutations + ", breaking " + breaking + ", witnesses " + witnessed
        + ", false alarms " + falseAlarms.size() + ", silences " + silences.size()
        + ", false witnesses " + falseWitnesses.size() + ", without witness " + unwitnessed;
  }
}
