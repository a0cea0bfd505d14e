package io.raccordo.benchmarks.vendors;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Five calls of a vendor whose generated peer compiles; the figures are of one. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@OperationsPerInvocation(ClientsBenchmark.CALLS)
public class ClientsBenchmark {
  static final int CALLS = 5;

  private Round round;

  /** Whose calls. */
  @Param({"adyen", "slack"})
  public String vendor;

  /** The means of a fork. */
  @Param({"handWritten", "openApiGenerator", "module"})
  public String means;

  /** Connects. */
  @Setup
  public void connect() {
    Vendor called = Vendor.valueOf(vendor.toUpperCase(Locale.ROOT));
    round = new Round(
        switch (means) {
          case "module" -> called.modules();
          case "handWritten" -> called.byHand();
          default -> called.peer();
        });
    if (round.size() != CALLS) {
      throw new IllegalStateException("A round has " + round.size() + " calls.");
    }
  }

  /** Ends all. */
  @TearDown
  public void close() {
    round.close();
  }

  /**
   * All calls once.
   *
   * @throws Exception when a call fails
   */
  @Benchmark
  public int calls() throws Exception {
    return round.make();
  }
}
