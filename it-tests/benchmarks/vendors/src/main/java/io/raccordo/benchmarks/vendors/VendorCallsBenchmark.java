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

/** Thirty calls of GitHub and Stripe, each reading about five values; the figures are of one. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@OperationsPerInvocation(VendorCallsBenchmark.CALLS)
public class VendorCallsBenchmark {
  static final int CALLS = 30;

  private Round round;

  /** Whose calls: of both, or those of one twice. */
  @Param({"both", "github", "stripe"})
  public String vendors;

  /** The means of a fork. */
  @Param({"HAND_WRITTEN", "MODULE"})
  public String means;

  /** Connects. */
  @Setup
  public void connect() {
    Vendor first = vendors.equals("stripe") ? Vendor.STRIPE : Vendor.GITHUB;
    Vendor second = vendors.equals("github") ? Vendor.GITHUB : Vendor.STRIPE;
    Means called = Means.valueOf(means);
    round = new Round(called.client(first), called.client(second));
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
