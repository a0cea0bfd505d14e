package io.raccordo.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.CodeBlock;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.UpgradePlan;
import io.raccordo.generator.plan.UpgradePlan.Step;
import io.raccordo.generator.plan.Verdict;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Upgrades and retirements as calls of the runtime. */
final class UpgradeEmitter {
  private static final String NOTHING = "Nothing replaces it.";

  private final ConnectorIndex index;
  private final JavaTypes types;

  UpgradeEmitter(ConnectorIndex index, JavaTypes types) {
    this.index = index;
    this.types = types;
  }

  /** What answers for one API version; a retirement when nothing does, so that no call is sent. */
  List<CodeBlock> emit(List<UpgradePlan> plans, CodeBlock since) {
    List<CodeBlock> servings = new ArrayList<>();
    boolean always = false;
    for (UpgradePlan plan : plans) {
      Optional<ModuleRevision> target = index.target(plan);
      servings.add(
          plan.verdict() == Verdict.NO_TARGET
              ? retirement(plan, target, since)
              : target
                  .map(t -> upgrade(plan, t, since))
                  .orElseGet(() -> retirement(plan, target, since)));
      always |= plan.guards().isEmpty();
    }
    if (!always) {
      Optional<String> advice =
          plans.stream().map(UpgradePlan::advice).filter(a -> a != null).findFirst();
      if (plans.isEmpty() || advice.isPresent()) {
        servings.add(retirement(advice.orElse(NOTHING), since).build());
      }
    }
    return servings;
  }

  private static CodeBlock retirement(
      UpgradePlan plan, Optional<ModuleRevision> target, CodeBlock since) {
    String advice = plan.advice();
    BindingEmitter.Call call = retirement(advice == null ? NOTHING : advice, since);
    target.ifPresent(t -> call.add("replacedBy", t.id()));
    plan.guards().forEach((member, value) -> call.add("when", member, value));
    String day = plan.since();
    if (day != null && isDay(day)) {
      call.add("on", day);
    }
    return call.build();
  }

  private static BindingEmitter.Call retirement(String advice, CodeBlock since) {
    BindingEmitter.Call call = new BindingEmitter.Call(
        CodeBlock.of("$T.of($L)", Names.RETIREMENT, StringLiteral.of(VendorText.oneLine(advice))));
    call.add(since);
    return call;
  }

  static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private CodeBlock upgrade(UpgradePlan plan, ModuleRevision target, CodeBlock since) {
    BindingEmitter.Call call = new BindingEmitter.Call(
        CodeBlock.of("$T.to(() -> $T.MODULE)", Names.UPGRADE, types.name(target.name())));
    call.add(since);
    plan.guards().forEach((member, value) -> call.add("when", member, value));
    List<Step> input = plan.input().stream()
        .filter(step -> !(step instanceof Step.Needs || step instanceof Step.Absent))
        .toList();
    if (!input.isEmpty()) {
      call.add(CodeBlock.of("$Z.input($L)", change(input)));
    }
    if (!plan.output().isEmpty()) {
      call.add(CodeBlock.of("$Z.output($L)", change(plan.output())));
    }
    List<Step> payload = plan.payload();
    if (payload != null) {
      call.add(CodeBlock.of("$Z.payload($L)", change(payload)));
    }
    call.addUnlessEmpty("absent", members(plan, Step.Absent.class, Step.Absent::pointer));
    call.addUnlessEmpty("asks", members(plan, Step.Needs.class, Step.Needs::pointer));
    return call.build();
  }

  private static <S extends Step> List<String> members(
      UpgradePlan plan, Class<S> kind, Function<S, String> pointer) {
    return plan.input().stream()
        .filter(kind::isInstance)
        .map(step -> member(pointer.apply(kind.cast(step))))
        .distinct()
        .toList();
  }

  /** The input's member that a JSON Pointer leads into. */
  private static String member(String pointer) {
    String tokens = pointer.startsWith("/") ? pointer.substring(1) : pointer;
    int end = tokens.indexOf('/');
    return (end < 0 ? tokens : tokens.substring(0, end)).replace("~1", "/").replace("~0", "~");
  }

  private static CodeBlock change(List<Step> steps) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.same()", Names.JSON_UPGRADE);
    for (Step step : steps) {
      code.add(step(step));
    }
    return code.build();
  }

  private static CodeBlock step(Step step) {
    if (step instanceof Step.Move move) {
      return CodeBlock.of(
          "$Z.move($L, $L)", StringLiteral.of(move.from()), StringLiteral.of(move.to()));
    }
    if (step instanceof Step.Drop drop) {
      return CodeBlock.of("$Z.drop($L)", StringLiteral.of(drop.pointer()));
    }
    if (step instanceof Step.Put put) {
      return CodeBlock.of("$Z.set($L, $L)", StringLiteral.of(put.pointer()), value(put.value()));
    }
    if (step instanceof Step.Convert convert) {
      return convert(convert);
    }
    if (step instanceof Step.MapValues map) {
      return mapValues(map);
    }
    if (step instanceof Step.Each each) {
      return CodeBlock.of(
          "$Z.each($L, $L)", StringLiteral.of(each.pointer()), change(each.steps()));
    }
    // In an output nobody can be asked: the value has to be there.
    return CodeBlock.of("$Z.require($L)", StringLiteral.of(((Step.Needs) step).pointer()));
  }

  private static CodeBlock value(JsonNode json) {
    return json.isTextual() ? StringLiteral.of(json.textValue()) : JsonLiteral.of(json);
  }

  private static CodeBlock convert(Step.Convert convert) {
    CodeBlock at = StringLiteral.of(convert.pointer());
    CodeBlock.Builder code = CodeBlock.builder();
    if (convert.scale() != 0) {
      code.add("$Z.shift($L, $L)", at, convert.scale());
    }
    UpgradePlan.Conversion type = convert.type();
    if (type != null) {
      switch (type) {
        case WRAP_IN_ARRAY -> code.add("$Z.wrap($L)", at);
        case ONLY_ITEM -> code.add("$Z.unwrap($L)", at);
        case TO_STRING -> converted(code, at, "TO_TEXT");
        case TO_INTEGER, TO_NUMBER, TO_BOOLEAN -> converted(code, at, type.name());
      }
    }
    return code.build();
  }

  private static CodeBlock mapValues(Step.MapValues map) {
    CodeBlock at = StringLiteral.of(map.pointer());
    if (map.values().values().stream().allMatch(JsonNode::isTextual)) {
      List<String> pairs = new ArrayList<>();
      map.values().forEach((from, to) -> {
        pairs.add(from);
        pairs.add(to.textValue());
      });
      return CodeBlock.of("$Z.map($L, $L)", at, StringLiteral.list(pairs));
    }
    List<CodeBlock> entries = new ArrayList<>();
    map.values()
        .forEach((from, to) -> entries.add(CodeBlock.of(
            "$T.entry($L, $L)", Map.class, StringLiteral.of(from), JsonLiteral.of(to))));
    return CodeBlock.of(
        "$Z.map($L, $T.ofEntries($L))", at, Map.class, CodeBlock.join(entries, ",$W"));
  }

  private static void converted(CodeBlock.Builder code, CodeBlock at, String conversion) {
    code.add("$Z.convert($L, $T.$L)", at, Names.JSON_CONVERSION, conversion);
  }
}
