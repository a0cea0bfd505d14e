package io.raccordo.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.raccordo.generator.plan.TriggerPlan;
import io.raccordo.generator.plan.TriggerPlan.Position;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The class of a trigger: its descriptor, and its input made of the search's. */
final class TriggerEmitter {
  private final ConnectorIndex index;
  private final JavaTypes types;

  TriggerEmitter(ConnectorIndex index, JavaTypes types) {
    this.index = index;
    this.types = types;
  }

  TypeSpec emit(TriggerPlan trigger) {
    String deprecated = trigger.search().deprecated();
    Javadoc javadoc = new Javadoc()
        .text(sentence(Javadoc.words(trigger.label())))
        .text("Polls {@link " + trigger.search().name() + "}.");
    TypeSpec.Builder spec = TypeSpec.classBuilder(trigger.name().simpleName())
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addField(descriptor(trigger))
        .addMethod(
            MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(input(trigger));
    if (deprecated != null) {
      spec.addAnnotation(Deprecated.class);
      javadoc.tag("deprecated", deprecation(deprecated, trigger));
    }
    return spec.addJavadoc(javadoc.build()).build();
  }

  private static String sentence(String words) {
    return words.isEmpty() || ".!?".indexOf(words.charAt(words.length() - 1)) >= 0
        ? words
        : words + '.';
  }

  private String deprecation(String why, TriggerPlan trigger) {
    String words = Javadoc.words(why);
    return index
        .replacement(trigger)
        .map(newer ->
            words + (words.endsWith(".") ? " See" : "; see") + " {@link " + newer.name() + '}')
        .orElse(words);
  }

  private FieldSpec descriptor(TriggerPlan trigger) {
    List<CodeBlock> arguments = List.of(
        CodeBlock.of("$T.MODULE", types.name(trigger.search().name())),
        StringLiteral.of(trigger.family()),
        StringLiteral.of(VendorText.oneLine(trigger.label())),
        polling(trigger.position()));
    return FieldSpec.builder(
            ParameterizedTypeName.get(
                Names.TRIGGER_MODULE, types.output(trigger.search().output())),
            "MODULE",
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("What it polls, and how.")
        .initializer("$T.of($>$>\n$L$<$<)", Names.TRIGGER_MODULE, CodeBlock.join(arguments, ",\n"))
        .build();
  }

  private static CodeBlock polling(Position position) {
    List<String> places = new ArrayList<>();
    String pointer = position.pointer();
    if (pointer != null) {
      places.add(pointer);
    }
    if (!position.ask().isNone()) {
      places.add(position.ask().text());
    }
    BindingEmitter.Call call = new BindingEmitter.Call(CodeBlock.of(
        "$T.$L($L)",
        Names.POLLING,
        switch (position.by()) {
          case SINCE -> "since";
          case AFTER -> "after";
          case NEWEST -> "newest";
        },
        StringLiteral.list(places)));
    call.add("id", position.identity());
    TriggerPlan.Order order = position.order();
    if (order != null && position.by() != TriggerPlan.By.NEWEST) {
      call.add(order == TriggerPlan.Order.OLDEST_FIRST ? "oldestFirst" : "newestFirst");
    }
    String overlap = position.overlap();
    if (overlap != null) {
      call.add("overlap", overlap);
    }
    return call.build();
  }

  private MethodSpec input(TriggerPlan trigger) {
    ClassName search = types.name(trigger.search().name()).nestedClass("Input");
    TypeName input = ParameterizedTypeName.get(
        Names.TRIGGER_INPUT, types.output(trigger.search().output()));
    return MethodSpec.methodBuilder("input")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("What to poll with$L.", position(trigger))
        .returns(input)
        .addParameter(search, "search")
        .addStatement("return $T.of(MODULE, search)", Names.TRIGGER_INPUT)
        .build();
  }

  /** What of the search's input is not to be set. */
  private static String position(TriggerPlan trigger) {
    return trigger.position().ask().isNone()
        ? ""
        : "; " + Javadoc.code(trigger.position().ask().text()) + " is set by the position";
  }
}
