package io.raccordo.runtime.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that polls is killed again and again, at any moment. No event is lost; one comes twice
 * only when it was the last that a killed process handed over.
 */
class KilledProcessTest {
  private static final long SEED = 20_261_126;
  private static final int PAGE = 5;
  private static final List<String> LISTS = List.of("since", "after", "seen");

  @TempDir
  private Path folder;

  private final Random random = new Random(SEED);
  private final List<Long> times = new ArrayList<>();
  // What each process told, in order: the list and the id.
  private final List<List<String>> processes = new ArrayList<>();
  private HttpServer server;
  private CountDownLatch kill = new CountDownLatch(1);
  private int killAfter;
  private boolean killAtStart;
  private int idle;

  KilledProcessTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body;
    synchronized (this) {
      if (path.startsWith("/list/")) {
        body = page(path.substring(6), exchange.getRequestURI().getQuery());
      } else {
        body = "{}";
        told(path);
      }
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void told(String path) {
    List<String> process = processes.get(processes.size() - 1);
    if (path.startsWith("/handled/")) {
      process.add(path.substring("/handled/".length()));
      idle = 0;
      if (process.size() >= killAfter) {
        kill.countDown();
      }
      if (random.nextInt(12) == 0) {
        create();
      }
    } else if (path.equals("/started")) {
      if (killAtStart) {
        kill.countDown();
      }
    } else if (++idle > 2) {
      kill.countDown();
    }
  }

  /** Some events have the time of the one before. */
  private void create() {
    long last = times.isEmpty() ? 1_700_000_000 : times.get(times.size() - 1);
    times.add(last + random.nextInt(3));
  }

  private String page(String list, String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query.split("&")) {
      parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    long since = Long.parseLong(parameters.getOrDefault("since", "0"));
    int after = Integer.parseInt(parameters.getOrDefault("after", "-1"));
    List<String> found = new ArrayList<>();
    for (int id = 0; id < times.size(); id++) {
      if (times.get(id) >= since && id > after) {
        String item = "{\"id\":" + id + ",\"at\":" + times.get(id) + "}";
        found.add(list.equals("after") ? found.size() : 0, item);
      }
    }
    int from = Integer.parseInt(parameters.get("page")) * PAGE;
    int to = Math.min(found.size(), from + PAGE);
    return "{\"items\":["
        + found.subList(Math.min(from, to), to).stream().collect(Collectors.joining(","))
        + "],\"more\":" + (to < found.size()) + "}";
  }

  private void cycle(boolean toTheEnd) throws Exception {
    synchronized (this) {
      for (int i = random.nextInt(6); i > 0; i--) {
        create();
      }
      processes.add(new ArrayList<>());
      kill = new CountDownLatch(1);
      idle = 0;
      killAfter = toTheEnd ? Integer.MAX_VALUE : 1 + random.nextInt(40);
      killAtStart = !toTheEnd && random.nextInt(10) == 0;
    }
    File log = folder.resolve("process.log").toFile();
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            PollingProcess.class.getName(),
            "http://127.0.0.1:" + server.getAddress().getPort(),
            folder.resolve("positions").toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
    try {
      assertThat(kill.await(toTheEnd ? 300 : 60, TimeUnit.SECONDS))
          .as("see %s", log)
          .isTrue();
      // Somewhere between what was told last and what would be told next.
      TimeUnit.MICROSECONDS.sleep(random.nextInt(6_000));
      assertThat(process.isAlive()).as("it polls on: %s", log).isTrue();
      if (toTheEnd) {
        assertThat(isLockedAtTimes()).as("the process keeps others away").isTrue();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    for (String list : LISTS) {
      store().lock(list).orElseThrow().close();
    }
  }

  private FileTriggerStore store() {
    return FileTriggerStore.in(folder.resolve("positions"));
  }

  /** Each lock is held a part of the time only, but by the other process. */
  private boolean isLockedAtTimes() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < end) {
      for (String list : LISTS) {
        Optional<TriggerStore.Lock> lock = store().lock(list);
        if (lock.isEmpty()) {
          return true;
        }
        lock.orElseThrow().close();
      }
    }
    return false;
  }

  /** Whether some event of a list came twice because of a kill; none may for another reason. */
  private int twice(String list) {
    Set<String> told = new HashSet<>();
    String last = "";
    int twice = 0;
    for (List<String> process : processes) {
      List<String> own =
          process.stream().filter(each -> each.startsWith(list + "/")).toList();
      for (String each : own) {
        if (!told.add(each)) {
          twice++;
          assertThat(each).as("the last of a killed process").isEqualTo(last);
          last = "";
        }
      }
      // Only what was told last of all by a process may not have been committed.
      if (!process.isEmpty()) {
        String end = process.get(process.size() - 1);
        last = end.startsWith(list + "/") ? end : own.isEmpty() ? last : "";
      }
    }
    Set<String> created = new HashSet<>();
    for (int id = 0; id < times.size(); id++) {
      created.add(list + "/" + id);
    }
    assertThat(told).containsExactlyInAnyOrderElementsOf(created);
    return twice;
  }

  private void killed(int cycles) throws Exception {
    for (int i = 0; i < cycles; i++) {
      cycle(false);
    }
    cycle(true);
    StringBuilder figures = new StringBuilder(cycles + " kills, " + times.size() + " events");
    long working =
        processes.stream().limit(cycles).filter(told -> !told.isEmpty()).count();
    figures.append(", ").append(working).append(" processes had handed something over");
    for (String list : LISTS) {
      figures.append(", twice by ").append(list).append(": ").append(twice(list));
    }
    System.out.println(figures);
    assertThat(working).isPositive();
  }

  @Test
  @Timeout(120)
  void losesNothing() throws Exception {
    killed(3);
  }

  @Tag("full")
  @Test
  @Timeout(1_200)
  void losesNothingIn200Cycles() throws Exception {
    killed(200);
  }
}
