package io.raccordo.benchmarks.vendors;

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
  @Param({"ADYEN", "SLACK"})
  public String vendor;

  /** The means of a fork. */
  @Param({"HAND_WRITTEN", "OPEN_API_GENERATOR", "MODULE"})
  public String means;

  /** Connects. */
  @Setup
  public void connect() {
    round = new Round(Means.valueOf(means).client(Vendor.valueOf(vendor)));
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
