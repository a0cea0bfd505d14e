package io.raccordo.generator.diff.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.raccordo.generator.diff.Decimals;
import io.raccordo.generator.model.JsonType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Numbers to try: where limits are, and next to them. */
final class JsonNumbers {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int MOST_DIGITS = 30;

  private JsonNumbers() {}

  /** Whether it can be calculated with and written out: a stranger may write 1e999999999. */
  static boolean moderate(BigDecimal number) {
    return Decimals.moderate(number, MOST_DIGITS);
  }

  static List<JsonNode> of(Demand own, List<Demand> hints) {
    Set<BigDecimal> numbers = new LinkedHashSet<>(List.of(BigDecimal.ONE, BigDecimal.ZERO));
    own.numbers().forEach(n -> around(n, numbers));
    hints.forEach(h -> h.numbers().forEach(n -> around(n, numbers)));
    numbers.addAll(List.of(HALF, new BigDecimal("1.5"), BigDecimal.ONE.negate()));
    hints.forEach(h -> h.divisors().forEach(d -> {
      around(d, numbers);
      numbers.add(d.multiply(HALF));
    }));
    for (BigDecimal divisor : own.divisors()) {
      for (BigDecimal number : List.copyOf(numbers)) {
        BigDecimal down = number.divide(divisor, 0, RoundingMode.FLOOR).multiply(divisor);
        numbers.add(down);
        numbers.add(down.add(divisor));
      }
      for (int i = 2; i <= 7; i++) {
        numbers.add(divisor.multiply(BigDecimal.valueOf(i)));
      }
    }
    boolean fractions = own.can(JsonType.NUMBER);
    return numbers.stream()
        .filter(n -> fractions || Decimals.whole(n))
        .map(JsonNumbers::node)
        .toList();
  }

  private static void around(BigDecimal number, Set<BigDecimal> numbers) {
    numbers.add(number);
    numbers.add(number.add(BigDecimal.ONE));
    numbers.add(number.subtract(BigDecimal.ONE));
    numbers.add(number.setScale(0, RoundingMode.CEILING));
    numbers.add(number.setScale(0, RoundingMode.FLOOR));
    numbers.add(number.add(HALF));
    numbers.add(number.subtract(HALF));
  }

  /** Written without exponent, and without a fraction where there is none. */
  static JsonNode node(BigDecimal number) {
    if (!Decimals.whole(number)) {
      return DecimalNode.valueOf(number);
    }
    BigDecimal whole = number.setScale(0, RoundingMode.UNNECESSARY);
    return whole.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
        ? IntNode.valueOf(whole.intValueExact())
        : whole.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
            ? LongNode.valueOf(whole.longValueExact())
            : BigIntegerNode.valueOf(whole.toBigIntegerExact());
  }
}
