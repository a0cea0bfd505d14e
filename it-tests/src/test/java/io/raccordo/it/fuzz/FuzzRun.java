package io.raccordo.it.fuzz;

import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.it.corpus.MemoryCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Mutants of all documents, round by round, until the time is over. Their order and content depend
 * on the seed alone; the time decides how many are seen.
 */
final class FuzzRun implements AutoCloseable {
  private static final long TURN_BYTES = 30_000;
  private static final int MOST_FAILURES = 20;
  private static final Duration MINIMISING = Duration.ofSeconds(10);
  /** Source that is compiled at once. */
  private static final long BATCH_BYTES = 1_500_000;
  /** Of mutants that generate more source than this, not every one is compiled. */
  private static final double COMPILED_BYTES = 6_000;

  private final List<FuzzDocument> documents;
  private final Pipeline pipeline;
  private final long seed;
  private final Watchdog watchdog;
  private final FailureFolder folder;
  private final MemoryCompiler compiler = new MemoryCompiler("-Xdoclint:all,-missing");
  private final Map<String, String> failures = new LinkedHashMap<>();
  private final Map<Mutant, List<GeneratedFile>> batch = new LinkedHashMap<>();
  private long batchBytes;
  private int mutants;
  private int refused;
  private int compiled;
  private int repeated;

  FuzzRun(List<FuzzDocument> documents, Pipeline pipeline, long seed, Duration budget, Path folder)
      throws IOException {
    this.documents = List.copyOf(documents);
    this.pipeline = pipeline;
    this.seed = seed;
    this.watchdog = new Watchdog(budget);
    this.folder = new FailureFolder(folder);
  }

  /**
   * Runs until the time is over, the rounds are done or there are enough failures.
   *
   * @return what failed, one text for each cause
   */
  List<String> run(Duration time, int rounds) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    MutantMaker maker = new MutantMaker(seed, documents);
    for (int round = 0; round < rounds; round++) {
      for (FuzzDocument document : documents) {
        if (System.nanoTime() > end || failures.size() >= MOST_FAILURES) {
          compileBatch();
          return List.copyOf(failures.values());
        }
        if (document.hasTurn(round, TURN_BYTES)) {
          see(maker.make(document, round));
        }
      }
    }
    compileBatch();
    return List.copyOf(failures.values());
  }

  @SuppressWarnings("CatchThrowable")
  private void see(Mutant mutant) throws IOException {
    String id = "m" + ++mutants;
    try {
      List<List<GeneratedFile>> generated = through(mutant, id);
      if (generated.isEmpty()) {
        refused++;
      } else {
        enqueue(mutant, generated.get(generated.size() - 1));
      }
    } catch (IOException disk) {
      throw disk;
    } catch (Throwable broken) {
      fail(new Failure(mutant, broken));
    }
    if (batchBytes >= BATCH_BYTES) {
      compileBatch();
    }
  }

  private List<List<GeneratedFile>> through(Mutant mutant, String id) throws Throwable {
    Path file = mutant.document().folder().resolve(mutant.file());
    byte[] sound = mutant.document().files().get(mutant.file());
    try {
      Files.write(file, mutant.bytes());
      return watchdog.call(() -> pipeline.run(mutant, id));
    } finally {
      Files.write(file, sound);
    }
  }

  private void enqueue(Mutant mutant, List<GeneratedFile> files) {
    long bytes = files.stream().mapToLong(f -> f.content().length).sum();
    if (Math.floorMod(mutants * 7919L, 1000) < 1000 * COMPILED_BYTES / Math.max(1, bytes)) {
      batch.put(mutant, files);
      batchBytes += bytes;
    }
  }

  /** All at once; where that fails, one by one to find out which. */
  private void compileBatch() throws IOException {
    Map<Mutant, List<GeneratedFile>> all = new LinkedHashMap<>(batch);
    batch.clear();
    batchBytes = 0;
    compiled += all.size();
    if (all.isEmpty()
        || problems(all.values().stream().flatMap(List::stream).toList()).isEmpty()) {
      return;
    }
    for (Map.Entry<Mutant, List<GeneratedFile>> each : all.entrySet()) {
      String problems = problems(each.getValue());
      if (!problems.isEmpty()) {
        fail(new Failure(each.getKey(), new AssertionError("javac: " + problems)));
      }
    }
  }

  private String problems(List<GeneratedFile> files) {
    try {
      return compiler.problems(files);
    } catch (RuntimeException | StackOverflowError crash) {
      return "javac crashed: " + crash;
    }
  }

  private void fail(Failure failure) throws IOException {
    String signature = failure.signature();
    if (failures.containsKey(signature)) {
      repeated++;
      return;
    }
    byte[] smaller = failure.mutant().bytes();
    if (!(failure.cause() instanceof HangException)) {
      long end = System.nanoTime() + MINIMISING.toNanos();
      smaller = new Minimiser(
              bytes -> System.nanoTime() < end && fails(failure.mutant().with(bytes), signature))
          .smaller(smaller);
    }
    Path saved = folder.save(failure, smaller);
    failures.put(signature, failure + "\n  saved in " + saved);
  }

  @SuppressWarnings("CatchThrowable")
  private boolean fails(Mutant mutant, String signature) {
    try {
      List<GeneratedFile> files = new ArrayList<>();
      through(mutant, "smaller").forEach(files::addAll);
      String problems = problems(files);
      return !problems.isEmpty()
          && signature.equals(
              new Failure(mutant, new AssertionError("javac: " + problems)).signature());
    } catch (Throwable broken) {
      return signature.equals(new Failure(mutant, broken).signature());
    }
  }

  int mutants() {
    return mutants;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "seed %d: %d mutants of %d documents, %d refused, %d compiled; %d kinds of failure, %d more"
            + " of the same",
        seed,
        mutants,
        documents.size(),
        refused,
        compiled,
        failures.size(),
        repeated);
  }

  @Override
  public void close() throws IOException {
    watchdog.close();
    compiler.close();
  }
}
