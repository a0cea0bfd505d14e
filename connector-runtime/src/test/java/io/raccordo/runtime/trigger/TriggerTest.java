package io.raccordo.runtime.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class TriggerTest {
  private final VendorList list = new VendorList();
  private final TriggerStore store = TriggerStore.inMemory();
  private final List<Integer> handled = new ArrayList<>();

  private Trigger<JsonNode> bySince() {
    return Trigger.over(list).since("/at", "since").fromStart();
  }

  private List<Integer> poll(Trigger<JsonNode> trigger) {
    handled.clear();
    trigger.poll("k", store, item -> handled.add(item.get("id").asInt()));
    return List.copyOf(handled);
  }

  private PollResult result(Trigger<JsonNode> trigger) {
    return trigger.poll("k", store, item -> {});
  }

  @Test
  void beginsFromNowOn() {
    list.of(1, 2, 3, 4, 5);
    Trigger<JsonNode> trigger = Trigger.over(list).since("/at", "since");
    PollResult first = result(trigger);
    assertThat(first.isBegun()).isTrue();
    assertThat(first).hasToString("begun");
    assertThat(poll(trigger)).isEmpty();
    list.of(6, 7);
    assertThat(poll(trigger)).containsExactly(6, 7);
    assertThat(poll(trigger)).isEmpty();
  }

  @Test
  void beginsFromNowOnWithAnEmptyList() {
    Trigger<JsonNode> since = Trigger.over(list).since("/at", "since");
    assertThat(result(since).isBegun()).isTrue();
    list.of(1);
    assertThat(poll(since)).containsExactly(1);
  }

  @Test
  void beginsFromAValue() {
    list.of(1, 2, 3, 4);
    JsonNode three = JsonNodeFactory.instance.numberNode(3);
    assertThat(poll(bySince().from(three).overlap(Duration.ofSeconds(2)))).containsExactly(3, 4);
    assertThat(list.asked).first().isEqualTo("{\"since\":3}");
    JsonNode text = JsonNodeFactory.instance.stringNode("yesterday");
    assertThatThrownBy(() -> bySince().from(text).poll("other", store, item -> {}))
        .isInstanceOf(TriggerDataException.class)
        .hasMessage(
            "Trigger other: It cannot begin from \"yesterday\", which is no date-time, day or number.");
  }

  @Test
  void handsOverTheOldestFirstWhateverTheOrderOfTheList() {
    list.byId();
    list.put(1, 30);
    list.put(2, 10);
    list.put(3, 20);
    list.put(4, 20);
    assertThat(poll(bySince())).containsExactly(2, 3, 4, 1);
    list.put(2, 40);
    assertThat(poll(bySince())).containsExactly(2);
  }

  @Test
  void handsOverWhatHasTheValueOfTheBorder() {
    list.put(1, 5);
    assertThat(poll(bySince())).containsExactly(1);
    list.put(2, 5);
    assertThat(poll(bySince())).containsExactly(2);
    PollResult known = result(bySince());
    assertThat(known.handled()).isZero();
    assertThat(known.known()).isEqualTo(2);
    assertThat(known).hasToString("0 handled, 2 known");
  }

  @Test
  void anOverlapOfASecondServesSearchesThatLeaveTheValueItselfOut() {
    list.exclusive = true;
    list.put(1, 5);
    assertThat(poll(bySince().oldestFirst())).containsExactly(1);
    list.put(2, 5);
    assertThat(poll(bySince().oldestFirst())).containsExactly(2);
    list.put(3, 5);
    assertThat(poll(bySince().oldestFirst().overlap(Duration.ZERO))).isEmpty();
  }

  @Test
  void anOverlapFindsItemsThatAppearLate() {
    Trigger<JsonNode> trigger = bySince().overlap(Duration.ofSeconds(10));
    list.of(1, 20);
    assertThat(poll(trigger)).containsExactly(1, 20);
    list.put(15, 15);
    list.put(9, 9);
    assertThat(poll(trigger)).containsExactly(15);
    assertThat(list.asked).last().isEqualTo("{\"since\":10}");
  }

  @Test
  void anItemComesAgainWhenItsValueIsAnotherOne() {
    list.of(1, 2);
    assertThat(poll(bySince())).containsExactly(1, 2);
    list.put(1, 9);
    assertThat(poll(bySince())).containsExactly(1);
    assertThat(poll(bySince())).isEmpty();
  }

  @Test
  void whatTheLimitLeavesOutComesWithTheNextPoll() {
    losesNothingByItsLimit(bySince());
    losesNothingByItsLimit(bySince().oldestFirst());
    losesNothingByItsLimit(Trigger.over(list).after("after").oldestFirst().fromStart());
    list.newestFirst();
    losesNothingByItsLimit(bySince());
    losesNothingByItsLimit(bySince().newestFirst());
    losesNothingByItsLimit(Trigger.over(list).after("after").newestFirst().fromStart());
    losesNothingByItsLimit(Trigger.over(list).newestFirst().fromStart());
  }

  private void losesNothingByItsLimit(Trigger<JsonNode> unlimited) {
    store.remove("k");
    list.entries.clear();
    list.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    Trigger<JsonNode> trigger = unlimited.limit(4);
    assertThat(poll(trigger)).as("%s", trigger).containsExactly(1, 2, 3, 4);
    PollResult second = result(trigger);
    assertThat(second.handled()).isEqualTo(4);
    assertThat(second.hasMore()).isTrue();
    assertThat(second.toString()).endsWith("more to come");
    list.of(11);
    assertThat(poll(trigger)).as("%s", trigger).containsExactly(9, 10, 11);
    assertThat(result(trigger).hasMore()).isFalse();
  }

  @Test
  void aPollAsksOnlyForThePagesThatItNeeds() {
    list.newestFirst().of(1, 2, 3, 4, 5, 6, 7, 8);
    Trigger<JsonNode> trigger = Trigger.over(list).newestFirst();
    List<Integer> pages = new ArrayList<>();
    list.beforePage = pages::add;
    result(trigger);
    assertThat(pages).containsExactly(0);
    list.of(9);
    assertThat(poll(trigger)).containsExactly(9);
    assertThat(pages).containsExactly(0, 0);
    list.delete(6);
    assertThat(poll(trigger)).as("5 came up, but was there before").isEmpty();
  }

  @Test
  void aValueThatCannotBeAskedWithIsLookedForInTheList() {
    list.newestFirst().of(1, 2, 3, 4, 5, 6, 7, 8);
    List<Integer> pages = new ArrayList<>();
    list.beforePage = pages::add;
    Trigger<JsonNode> trigger = Trigger.over(list).since("/at").newestFirst();
    result(trigger);
    list.put(2, 9);
    assertThat(poll(trigger)).containsExactly(2);
    assertThat(list.asked).containsOnly("{}");
    assertThat(pages).containsExactly(0, 0, 1, 0, 1);
  }

  @Test
  void whatAHandlerRefusesComesAgainWithWhatFollows() {
    list.of(1, 2, 3, 4);
    for (Trigger<JsonNode> trigger : List.of(bySince(), bySince().oldestFirst())) {
      store.remove("k");
      List<Integer> taken = new ArrayList<>();
      assertThatThrownBy(() -> trigger.poll("k", store, item -> {
            if (item.get("id").asInt() == 3) {
              throw new IOException("disk full");
            }
            taken.add(item.get("id").asInt());
          }))
          .isInstanceOf(IOException.class)
          .hasMessage("disk full");
      assertThat(taken).containsExactly(1, 2);
      assertThat(poll(trigger)).containsExactly(3, 4);
    }
  }

  @Test
  void batchesAreDoneAsAWhole() {
    list.of(1, 2, 3, 4, 5);
    List<List<Integer>> batches = new ArrayList<>();
    Trigger<JsonNode> trigger = bySince();
    assertThatThrownBy(() -> trigger.pollInBatches("k", store, 2, items -> {
          batches.add(items.stream().map(item -> item.get("id").asInt()).toList());
          if (batches.size() == 2) {
            throw new IllegalStateException("no");
          }
        }))
        .hasMessage("no");
    assertThat(batches).containsExactly(List.of(1, 2), List.of(3, 4));
    assertThat(poll(trigger)).containsExactly(3, 4, 5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trigger.pollInBatches("k", store, 0, items -> {}))
        .withMessage("The size of a batch is not positive: 0.");
  }

  @Test
  void nothingIsPassedOverWhenItemsMoveBetweenPages() {
    list.of(1, 2, 3, 4, 5, 6, 7);
    list.beforePage = page -> {
      if (page == 1) {
        // All others move up by one: 4 was to be on the second page, and is on the first now.
        list.put(2, 8);
        list.beforePage = none -> {};
      }
    };
    assertThat(poll(bySince())).containsExactly(1, 2, 3, 4, 5, 6, 7, 2);
    store.remove("k");
    list.entries.clear();
    list.of(1, 2, 3, 4, 5, 6, 7);
    list.beforePage = page -> {
      if (page == 0 && list.asked.size() > 4) {
        list.put(2, 8);
      }
    };
    assertThat(poll(bySince().oldestFirst())).contains(1, 3, 4, 5, 6, 7, 2);
  }

  @Test
  void placesThePositionWhereTheSearchTakesIt() {
    list.of(1);
    Trigger<JsonNode> nested = Trigger.over(list).since("/at", "/filter/at/gte").fromStart();
    poll(nested);
    poll(nested);
    assertThat(list.asked).containsExactly("{}", "{\"filter\":{\"at\":{\"gte\":0}}}");
    list.asked.clear();
    store.remove("k");
    Trigger<JsonNode> query = Trigger.over(list)
        .since("/at", "q", at -> JsonNodeFactory.instance.stringNode("at>" + at))
        .fromStart();
    poll(query);
    poll(query);
    assertThat(list.asked).containsExactly("{}", "{\"q\":\"at>0\"}");
  }

  @Test
  void goesOnAfterTheNewestItem() {
    list.of(1, 2, 3, 4);
    Trigger<JsonNode> byId = Trigger.over(list).after("after").oldestFirst();
    assertThat(result(byId).isBegun()).isTrue();
    list.of(5, 6, 7, 8, 9);
    assertThat(poll(byId)).containsExactly(5, 6, 7, 8, 9);
    assertThat(list.asked).last().isEqualTo("{\"after\":\"7\"}");
    store.remove("k");
    list.newestFirst();
    Trigger<JsonNode> byCursor = Trigger.over(list).after("/at", "after").newestFirst();
    assertThat(result(byCursor).isBegun()).isTrue();
    list.of(10, 11, 12, 13);
    assertThat(poll(byCursor)).containsExactly(10, 11, 12, 13);
    assertThat(poll(byCursor)).isEmpty();
    assertThat(list.asked).last().isEqualTo("{\"after\":13}");
  }

  @Test
  void saysWhatItemsLack() {
    list.of(1);
    assertThatThrownBy(() -> poll(bySince().id("/uuid")))
        .isInstanceOf(TriggerDataException.class)
        .hasMessage(
            "Trigger k: An item of vendor:list has no id; say with id(...) what tells its items apart. "
                + "What was handed over before is done, the rest comes again.");
    assertThatThrownBy(() -> poll(Trigger.over(list).since("", "since").fromStart()))
        .hasMessageContaining(
            "The item 1 of vendor:list has no value at  that is a date-time, a day or a number");
    assertThatThrownBy(
            () -> poll(Trigger.over(list).after("/next", "after").oldestFirst().fromStart()))
        .hasMessageContaining("The item 1 of vendor:list has no value at /next; name another one");
    assertThat(poll(bySince().id(item -> "x" + item.get("id")))).containsExactly(1);
  }

  @Test
  void holdsTheListAgainstTheOrderThatWasSaid() {
    list.of(1, 2, 3);
    assertThatThrownBy(() -> poll(bySince().newestFirst()))
        .isInstanceOf(TriggerDataException.class)
        .hasMessageContaining(
            "The list of vendor:list is not sorted by /at as the trigger says (item 2)");
    list.newestFirst();
    assertThatThrownBy(() -> poll(bySince().oldestFirst()))
        .isInstanceOf(TriggerDataException.class)
        .satisfies(e -> assertThat(((TriggerException) e).isRetryable()).isFalse());
    assertThatIllegalStateException()
        .isThrownBy(() -> poll(Trigger.over(list).after("after")))
        .withMessageContaining("oldestFirst() or newestFirst()");
    assertThatIllegalStateException()
        .isThrownBy(() -> poll(Trigger.over(list).oldestFirst()))
        .withMessageContaining("say newestFirst(), or since(...) or after(...)");
  }

  @Test
  void forgetsNothingThatComesAgain() {
    for (int id = 1; id <= 5; id++) {
      list.put(id, 7);
    }
    Trigger<JsonNode> trigger = bySince().remember(3);
    assertThatThrownBy(() -> poll(trigger))
        .isInstanceOf(TriggerDataException.class)
        .hasMessage(
            "Trigger k: More than 3 items of vendor:list have a /at within PT1S. Raise remember(...) or lower "
                + "overlap(...); what was handed over before is done, the rest comes again.");
    assertThat(handled).containsExactly(1, 2, 3);
    assertThat(poll(trigger.remember(5))).containsExactly(4, 5);
    list.of(20, 21, 30, 31);
    assertThat(poll(trigger)).containsExactly(20, 21, 30, 31);
  }

  @Test
  void remembersTheLastIds() {
    list.newestFirst().of(1, 2, 3, 4, 5, 6, 7, 8, 9);
    Trigger<JsonNode> trigger = Trigger.over(list).newestFirst().fromStart().remember(4);
    assertThat(poll(trigger)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(store.load("k").orElseThrow())
        .isEqualTo("{\"format\":1,\"kind\":\"seen\",\"seen\":[[\"6\"],[\"7\"],[\"8\"],[\"9\"]]}");
    assertThat(poll(trigger)).isEmpty();
    list.of(10);
    assertThat(poll(trigger)).containsExactly(10);
  }

  @Test
  void keepsThePositionOfAnotherKindOfTriggerAlone() {
    list.of(1, 2);
    poll(bySince());
    String before = store.load("k").orElseThrow();
    assertThat(before)
        .isEqualTo(
            "{\"format\":1,\"kind\":\"since /at\",\"value\":2,\"seen\":[[\"1\",1],[\"2\",2]]}");
    assertThatThrownBy(() -> poll(Trigger.over(list).newestFirst()))
        .isInstanceOf(DamagedPositionException.class)
        .hasMessage(
            "Trigger k: Its position is one of \"since /at\", but the trigger is one of \"seen\" now. Nothing was "
                + "polled. Poll the changed trigger under another key, or remove the position from the store: then the "
                + "trigger begins anew.");
    assertThat(store.load("k")).contains(before);
    for (String damaged : List.of(
        "",
        "{",
        "{\"format\":2}",
        "{\"format\":1,\"kind\":\"since /at\",\"value\":[]}",
        "{\"format\":1,\"kind\":\"since /at\",\"value\":2,\"seen\":[[\"1\"]]}",
        "{\"format\":1,\"kind\":\"since /at\",\"value\":2,\"seen\":[7]}")) {
      store.save("k", damaged);
      assertThatThrownBy(() -> poll(bySince()))
          .as(damaged)
          .isInstanceOf(DamagedPositionException.class);
    }
  }

  @Test
  void isPolledByOneAtATime() {
    list.of(1);
    Trigger<JsonNode> trigger = bySince();
    assertThatThrownBy(() -> trigger.poll("k", store, item -> poll(trigger)))
        .isInstanceOf(TriggerInUseException.class)
        .hasMessageContaining("It is being polled by another thread or process")
        .satisfies(e -> {
          assertThat(((TriggerException) e).key()).isEqualTo("k");
          assertThat(((TriggerException) e).isRetryable()).isTrue();
        });
    assertThat(poll(trigger)).containsExactly(1);
  }

  @Test
  void refusesNumbersThatMakeNoSense() {
    assertThatIllegalArgumentException().isThrownBy(() -> bySince().limit(0));
    assertThatIllegalArgumentException().isThrownBy(() -> bySince().remember(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bySince().overlap(Duration.ofSeconds(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> bySince().id("id"));
    assertThat(bySince()).hasToString("vendor:list since /at");
    assertThat(Trigger.over(list).after("after")).hasToString("vendor:list after the id");
  }
}
