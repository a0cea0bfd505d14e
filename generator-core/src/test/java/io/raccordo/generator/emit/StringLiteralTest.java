package io.raccordo.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.plan.TypePlan;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any text, written as a Java literal, is that text again when the class is loaded. */
class StringLiteralTest {
  @Test
  void anyTextComesBack() throws Exception {
    List<String> texts = new ArrayList<>(List.of(
        "",
        "\"",
        "\\",
        "\\\"",
        "\\u0041",
        "\\\\u0041",
        "\\u000a\\u0022",
        "$S $L $$ $T",
        "\n",
        "\r\n",
        "a\nb\"c\\n",
        "\t\b\f\u0000\u0001\u007f\u0085",
        "\u2028\u2029\u000b",
        "\u202e\u2066\u200f\ufeff\u200b",
        "\ud800",
        "\udc00\ud800",
        "\ud83d\ude80 caf\u00e9 \u05e9\u05dc\u05d5\u05dd",
        "\ufffe\uffff",
        "*/ /* // \"\"\"",
        "x".repeat(70_000),
        "\u20ac".repeat(40_000),
        "\"".repeat(40_000),
        "a" + "\ud83d\ude80".repeat(15_000)));
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(20); n >= 0; n--) {
        text.append(
            (char) (random.nextBoolean() ? random.nextInt(0x100) : random.nextInt(0x10000)));
      }
      texts.add(text.toString());
    }
    List<TypePlan.Constant> constants = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      constants.add(new TypePlan.Constant("C" + i, Plans.text(texts.get(i)), null));
    }
    List<GeneratedFile> files = ConnectorEmitter.emit(new Plans.Connector("1")
        .type(new TypePlan.EnumType(
            Plans.model("Texts"), null, io.raccordo.generator.plan.ScalarType.STRING, constants))
        .plan());
    Class<?> type =
        Class.forName(Plans.BASE + ".model.Texts", true, Compiled.of(files).loader());

    List<String> loaded = new ArrayList<>();
    for (Field field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getName().startsWith("C")) {
        loaded.add(field.get(null).toString());
      }
    }
    assertThat(loaded).isEqualTo(texts);
  }
}
