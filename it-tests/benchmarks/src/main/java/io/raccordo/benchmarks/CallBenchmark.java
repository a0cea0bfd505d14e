package io.raccordo.benchmarks;

import io.raccordo.benchmarks.depots.ParcelDepotsConnection;
import io.raccordo.benchmarks.depots.ParcelDepotsConnector;
import io.raccordo.benchmarks.parcel.ParcelPostConnection;
import io.raccordo.benchmarks.parcel.ParcelPostConnector;
import io.raccordo.benchmarks.parcel.model.Depot;
import io.raccordo.benchmarks.parcel.model.Money;
import io.raccordo.benchmarks.parcel.model.Party;
import io.raccordo.benchmarks.parcel.model.Shipment;
import io.raccordo.benchmarks.parcel.module.CreateDepot;
import io.raccordo.benchmarks.parcel.module.CreateShipment;
import io.raccordo.benchmarks.parcel.module.CreateShipmentRev2;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole calls, from an empty input of 20 fields to the output: through a shim and without, and with
 * types that two versions share and without a second version. Calls are sampled, so that the median
 * means something on a machine that others use, too.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
// Compiling in the foreground: else a busy machine measures how far the compiler has come.
@Fork(value = 5, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class CallBenchmark {
  private static final String DEPOT = """
      {"id": "dep_1", "name": "North", "city": "Milano", "slot_01": "a", "slot_02": "b",
       "slot_03": "c", "slot_04": "d", "slot_05": "e", "slot_06": "f", "slot_07": "g",
       "slot_08": "h", "slot_09": "i", "slot_10": "j", "slot_11": "k", "slot_12": "l",
       "slot_13": "m", "slot_14": "n", "slot_15": "o", "slot_16": "p", "slot_17": "q",
       "slot_18": "r"}
      """;

  private static final Duration TIMEOUT = Duration.ofHours(2);

  private final ParcelPostConnector shipments = parcelPost(Answers.SHIPMENT);
  private final ParcelPostConnector depots = parcelPost(DEPOT);
  private final ParcelDepotsConnector alone = ParcelDepotsConnector.builder(
          ParcelDepotsConnection.anonymous())
      .transport(new MemoryTransport(DEPOT))
      .timeout(TIMEOUT)
      .connect();

  /**
   * Each call sets an alarm, and one that is the next to ring wakes up the timer's thread: here
   * another is always before it, as where there are many calls.
   */
  @Setup
  public void alarm() {
    var unused = new CompletableFuture<>().orTimeout(1, TimeUnit.HOURS);
  }

  private static ParcelPostConnector parcelPost(String answer) {
    return ParcelPostConnector.builder(ParcelPostConnection.anonymous())
        .transport(new MemoryTransport(answer))
        .timeout(TIMEOUT)
        .connect();
  }

  /** The newest revision. */
  @Benchmark
  public Shipment direct() {
    return shipments.run(CreateShipmentRev2.input()
        .reference("A-17")
        .service("express")
        .sender(Party.builder().name("Conti").city("Milano").build())
        .recipientName("Ada Rossi")
        .recipientStreet("Via Po 3")
        .recipientCity("Torino")
        .recipientCountry("IT")
        .recipientPhone("+39 011 555")
        .weightKilograms(new BigDecimal("1.25"))
        .lengthMm(300)
        .widthMm(200)
        .heightMm(100)
        .value(Money.builder().amount(12_900).currency("EUR").build())
        .insured(true)
        .fragile(false)
        .signature(true)
        .note("Ring twice")
        .pickupOn("2026-03-31")
        .priority(2));
  }

  /**
   * The revision before, whose version is retired: 4 members moved, one of them converted, 1 set.
   */
  @Benchmark
  @SuppressWarnings("deprecation")
  public Shipment shim() {
    return shipments.run(CreateShipment.input()
        .reference("A-17")
        .service("express")
        .senderName("Conti")
        .senderCity("Milano")
        .recipientName("Ada Rossi")
        .recipientStreet("Via Po 3")
        .recipientCity("Torino")
        .recipientCountry("IT")
        .recipientPhone("+39 011 555")
        .weightGrams(1_250)
        .lengthMm(300)
        .widthMm(200)
        .heightMm(100)
        .valueCents(12_900)
        .insured(true)
        .fragile(false)
        .signature(true)
        .note("Ring twice")
        .pickupOn("2026-03-31")
        .priority(2));
  }

  /** A revision that two versions share. */
  @Benchmark
  public Depot shared() {
    return depots.run(CreateDepot.input()
        .name("North")
        .city("Milano")
        .slot01("a")
        .slot02("b")
        .slot03("c")
        .slot04("d")
        .slot05("e")
        .slot06("f")
        .slot07("g")
        .slot08("h")
        .slot09("i")
        .slot10("j")
        .slot11("k")
        .slot12("l")
        .slot13("m")
        .slot14("n")
        .slot15("o")
        .slot16("p")
        .slot17("q")
        .slot18("r"));
  }

  /** The same where there is one version only. */
  @Benchmark
  public io.raccordo.benchmarks.depots.model.Depot alone() {
    return alone.run(io.raccordo.benchmarks.depots.module.CreateDepot.input()
        .name("North")
        .city("Milano")
        .slot01("a")
        .slot02("b")
        .slot03("c")
        .slot04("d")
        .slot05("e")
        .slot06("f")
        .slot07("g")
        .slot08("h")
        .slot09("i")
        .slot10("j")
        .slot11("k")
        .slot12("l")
        .slot13("m")
        .slot14("n")
        .slot15("o")
        .slot16("p")
        .slot17("q")
        .slot18("r"));
  }
}
