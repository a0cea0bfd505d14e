package io.raccordo.benchmarks.vendors;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** To connect, and the first call, in a process that has done neither before. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(20)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ColdStartBenchmark {
  /** Any vendor. */
  @State(Scope.Benchmark)
  public static class Called {
    /** Whose first call. */
    @Param({"github", "stripe", "adyen", "slack"})
    public String vendor;
  }

  /** A vendor whose generated peer compiles. */
  @State(Scope.Benchmark)
  public static class Peered {
    /** Whose first call. */
    @Param({"adyen", "slack"})
    public String vendor;
  }

  /**
   * A generated module.
   *
   * @throws Exception when the call fails
   */
  @Benchmark
  public int module(Called called) throws Exception {
    return vendor(called.vendor).modules().first();
  }

  /**
   * By hand.
   *
   * @throws Exception when the call fails
   */
  @Benchmark
  public int handWritten(Called called) throws Exception {
    return vendor(called.vendor).byHand().first();
  }

  /**
   * The client of OpenAPI Generator.
   *
   * @throws Exception when the call fails
   */
  @Benchmark
  public int openApiGenerator(Peered called) throws Exception {
    return vendor(called.vendor).peer().first();
  }

  private static Vendor vendor(String name) {
    return Vendor.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
