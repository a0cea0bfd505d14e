package io.raccordo.runtime.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Lists that change between polls and between pages, handlers and stores that fail: each state that
 * an item keeps until it is polled comes, and twice only what was handed over when something
 * failed.
 */
class RandomListsTest {
  private static final int RUNS = 8;
  private static final int MANY_RUNS = 1_000;

  enum Way {
    SINCE(trigger -> trigger.since("/at", "since"), false, true),
    SINCE_OLDEST_FIRST(trigger -> trigger.since("/at", "since").oldestFirst(), false, true),
    SINCE_NEWEST_FIRST(trigger -> trigger.since("/at", "since").newestFirst(), true, true),
    SINCE_UNASKED(trigger -> trigger.since("/at"), false, true),
    SINCE_UNASKED_NEWEST_FIRST(trigger -> trigger.since("/at").newestFirst(), true, true),
    AFTER_OLDEST_FIRST(trigger -> trigger.after("after").oldestFirst(), false, false),
    AFTER_NEWEST_FIRST(trigger -> trigger.after("after").newestFirst(), true, false),
    SEEN(trigger -> trigger.newestFirst(), true, false);

    final UnaryOperator<Trigger<JsonNode>> position;
    final boolean newestFirst;
    final boolean changes;

    Way(UnaryOperator<Trigger<JsonNode>> position, boolean newestFirst, boolean changes) {
      this.position = position;
      this.newestFirst = newestFirst;
      this.changes = changes;
    }
  }

  private static final class Run {
    private final Way way;
    private final Random random;
    private final VendorList list = new VendorList();
    private final Map<VendorList.Entry, Integer> handled = new HashMap<>();
    private final Set<VendorList.Entry> interrupted = new HashSet<>();
    private final Trigger<JsonNode> trigger;
    private final TriggerStore store;
    private long clock = 100;
    private int ids;
    private boolean calm;

    Run(Way way, long seed) {
      this.way = way;
      this.random = new Random(seed);
      this.trigger = way.position
          .apply(Trigger.over(list).fromStart())
          .overlap(Duration.ofSeconds(random.nextInt(3)))
          .limit(1 + random.nextInt(12));
      this.store = new FailingStore();
      list.pageSize = 4 + random.nextInt(6);
      if (way.newestFirst) {
        list.newestFirst();
      }
    }

    /** Loses what it is given now and then, as a process that ends does. */
    private final class FailingStore implements TriggerStore {
      private final TriggerStore memory = TriggerStore.inMemory();

      @Override
      public Optional<String> load(String key) {
        return memory.load(key);
      }

      @Override
      public void save(String key, String position) {
        if (!calm && random.nextInt(15) == 0) {
          throw new IllegalStateException("killed");
        }
        memory.save(key, position);
      }

      @Override
      public void remove(String key) {
        memory.remove(key);
      }

      @Override
      public Optional<Lock> lock(String key) {
        return memory.lock(key);
      }
    }

    /** Whether more may come. */
    boolean poll() {
      list.beforePage = page -> {
        if (!calm && page > 0 && random.nextInt(3) == 0) {
          change();
        }
      };
      VendorList.Entry[] last = new VendorList.Entry[1];
      try {
        PollResult result = trigger.poll("k", store, item -> {
          VendorList.Entry entry =
              new VendorList.Entry(item.get("id").asInt(), item.get("at").asLong());
          if (!calm && random.nextInt(15) == 0) {
            throw new IllegalStateException("refused");
          }
          last[0] = entry;
          handled.merge(entry, 1, Integer::sum);
        });
        return result.handled() > 0 || result.hasMore();
      } catch (IllegalStateException e) {
        if (last[0] != null && "killed".equals(e.getMessage())) {
          interrupted.add(last[0]);
        }
        return true;
      }
    }

    /** Makes an item, or changes one where that moves it; both get the newest time. */
    void change() {
      clock += random.nextInt(2);
      if (!way.changes || ids == 0 || random.nextInt(3) > 0) {
        // Ids have to grow where lists are sorted by them, times with them.
        clock += way.changes ? 0 : 1;
        list.put(++ids, clock);
      } else {
        list.put(1 + random.nextInt(ids), clock);
      }
    }

    void run() {
      for (int round = 0; round < 12; round++) {
        for (int i = random.nextInt(12); i > 0; i--) {
          change();
        }
        poll();
      }
      calm = true;
      while (poll()) {
        // Some are left.
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void loseNothing(Way way) {
    loseNothing(way, RUNS);
  }

  @Tag("full")
  @ParameterizedTest
  @EnumSource(Way.class)
  void loseNothingInManyRuns(Way way) {
    loseNothing(way, MANY_RUNS);
  }

  private static void loseNothing(Way way, int runs) {
    int twice = 0;
    for (int seed = 0; seed < runs; seed++) {
      Run run = new Run(way, seed);
      run.run();
      assertThat(run.handled.keySet()).as("seed %d", seed).containsAll(run.list.entries);
      for (Map.Entry<VendorList.Entry, Integer> each : run.handled.entrySet()) {
        if (each.getValue() > 1) {
          twice++;
          assertThat(run.interrupted).as("seed %d", seed).contains(each.getKey());
        }
      }
    }
    assertThat(twice).as("something was interrupted").isPositive();
  }
}
