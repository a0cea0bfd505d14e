package io.raccordo.it.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.support.ProjectRoot;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A caller that tells unions and open enumerations apart by pattern goes on compiling and running
 * when a version adds a member and values; japicmp would find nothing if it did not. Such switches
 * are of Java 21.
 */
@EnabledForJreRange(min = JRE.JAVA_21)
class PatternSwitchTest {
  private static final Path CALLER =
      ProjectRoot.get().resolve("it-tests/src/test/callers/tally-billing/PaymentsByPattern.java");
  private static final List<String> PAYMENTS = List.of("""
      {"method": "card", "details": {"method": "card", "brand": "visa", "last4": "4242"},
       "status": "settled"}""", """
      {"method": "bank_debit", "details": {"method": "bank_debit", "last4": "0031"},
       "status": "declined", "failure": {"code": "insufficient_funds"}}""", """
      {"method": "wallet", "details": {"method": "wallet", "wallet": "apple_pay"},
       "status": "reserved"}""", """
      {"method": "crypto", "details": {"method": "crypto"}, "status": "lost"}""", "{}");

  @TempDir
  Path work;

  @Test
  void addedValuesAndFormsBreakNoSwitch() throws Exception {
    ConnectorBuild old = TallyBilling.build(work.resolve("old"), "v2");
    ConnectorBuild all = TallyBilling.build(work.resolve("all"), "v2", "v3");
    Path callers = work.resolve("callers");
    Path recompiled = work.resolve("recompiled");
    old.compileCallers(List.of(CALLER), callers, 21);
    all.compileCallers(List.of(CALLER), recompiled, 21);

    assertThat(told(old, callers))
        .containsExactly(
            "by card, visa 4242, settled",
            "by bank, account 0031, declined for insufficient_funds",
            "by unknown wallet, JSON of wallet, state reserved",
            "by unknown crypto, JSON of crypto, state lost",
            "no method, no details, no state");
    List<String> now = List.of(
        "by card, visa 4242, settled",
        "by bank, account 0031, declined for insufficient_funds",
        "by a method that was added, a form that was added, state reserved",
        "by unknown crypto, JSON of crypto, state lost",
        "no method, no details, no state");
    assertThat(told(all, callers)).isEqualTo(now);
    assertThat(told(all, recompiled)).isEqualTo(now);
  }

  private static List<String> told(ConnectorBuild connector, Path callers) throws Exception {
    List<String> told = new ArrayList<>();
    try (URLClassLoader loader = connector.load(callers)) {
      Method method = loader.loadClass("PaymentsByPattern").getMethod("told", JsonNode.class);
      for (String payment : PAYMENTS) {
        told.add((String) method.invoke(null, JsonMapper.shared().readTree(payment)));
      }
    }
    return told;
  }
}
