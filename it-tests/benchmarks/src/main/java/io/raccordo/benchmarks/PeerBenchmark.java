package io.raccordo.benchmarks;

import io.raccordo.benchmarks.parcel.ParcelPostConnection;
import io.raccordo.benchmarks.parcel.ParcelPostConnector;
import io.raccordo.benchmarks.parcel.model.Money;
import io.raccordo.benchmarks.parcel.model.Party;
import io.raccordo.benchmarks.parcel.model.Shipment;
import io.raccordo.benchmarks.parcel.module.CreateShipmentRev2;
import io.raccordo.benchmarks.peer.ApiClient;
import io.raccordo.benchmarks.peer.ApiException;
import io.raccordo.benchmarks.peer.api.DefaultApi;
import io.raccordo.benchmarks.peer.model.ShipmentCreate;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same call over the loopback interface, by a generated module, by hand and by the client that
 * OpenAPI Generator makes; each over the JDK's HTTP client, and each reading five values of the
 * answer.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PeerBenchmark {
  private ServerProcess server;
  private ParcelPostConnector connector;
  private HandWritten handWritten;
  private DefaultApi peer;

  /**
   * Starts the server, and connects.
   *
   * @throws IOException when the server does not start
   */
  @Setup
  public void start() throws IOException {
    server = new ServerProcess();
    connector = ParcelPostConnector.builder(ParcelPostConnection.anonymous())
        .baseUrl(server.url())
        .connect();
    handWritten = new HandWritten(server.url());
    ApiClient client = new ApiClient();
    client.updateBaseUri(server.url().toString());
    client.setReadTimeout(Duration.ofMinutes(2));
    peer = new DefaultApi(client);
  }

  /** Ends all. */
  @TearDown
  public void stop() {
    connector.close();
    server.close();
  }

  /** A generated module. */
  @Benchmark
  public int module() {
    Shipment made = connector.run(CreateShipmentRev2.input()
        .reference("A-17")
        .service("express")
        .weightKilograms(new BigDecimal("1.25"))
        .recipientName("Ada Rossi")
        .recipientStreet("Via Po 3")
        .recipientCity("Torino")
        .recipientCountry("IT")
        .recipientPhone("+39 011 555")
        .lengthMm(300)
        .widthMm(200)
        .heightMm(100)
        .insured(true)
        .fragile(false)
        .signature(true)
        .note("Ring twice")
        .pickupOn("2026-03-31")
        .priority(2)
        .sender(Party.builder().name("Conti").city("Milano").build())
        .value(Money.builder().amount(12_900).currency("EUR").build()));
    return made.id().length()
        + made.weightKilograms().scale()
        + made.sender().city().length()
        + made.value().currency().length()
        + made.note().length();
  }

  /**
   * By hand.
   *
   * @throws IOException when the call fails
   * @throws InterruptedException when it is interrupted
   */
  @Benchmark
  public int handWritten() throws IOException, InterruptedException {
    HandWritten.Shipment made = handWritten.create(new HandWritten.ShipmentCreate(
        "A-17",
        "express",
        new BigDecimal("1.25"),
        "Ada Rossi",
        "Via Po 3",
        "Torino",
        "IT",
        "+39 011 555",
        300,
        200,
        100,
        true,
        false,
        true,
        "Ring twice",
        "2026-03-31",
        2,
        new HandWritten.Party("Conti", "Milano"),
        new HandWritten.Money(12_900, "EUR")));
    return made.id().length()
        + made.weightKilograms().scale()
        + made.sender().city().length()
        + made.value().currency().length()
        + made.note().length();
  }

  /**
   * The client of OpenAPI Generator.
   *
   * @throws ApiException when the call fails
   */
  @Benchmark
  public int openApiGenerator() throws ApiException {
    io.raccordo.benchmarks.peer.model.Shipment made = peer.createShipment(new ShipmentCreate()
        .reference("A-17")
        .service("express")
        .weightKilograms(new BigDecimal("1.25"))
        .recipientName("Ada Rossi")
        .recipientStreet("Via Po 3")
        .recipientCity("Torino")
        .recipientCountry("IT")
        .recipientPhone("+39 011 555")
        .lengthMm(300)
        .widthMm(200)
        .heightMm(100)
        .insured(true)
        .fragile(false)
        .signature(true)
        .note("Ring twice")
        .pickupOn("2026-03-31")
        .priority(2)
        .sender(new io.raccordo.benchmarks.peer.model.Party().name("Conti").city("Milano"))
        .value(new io.raccordo.benchmarks.peer.model.Money().amount(12_900).currency("EUR")));
    return made.getId().length()
        + made.getWeightKilograms().scale()
        + made.getSender().getCity().length()
        + made.getValue().getCurrency().length()
        + made.getNote().length();
  }
}
