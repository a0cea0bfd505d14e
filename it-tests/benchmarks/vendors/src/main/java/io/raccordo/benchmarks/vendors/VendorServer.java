package io.raccordo.benchmarks.vendors;

import io.raccordo.benchmarks.server.FixedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs JMH. The server is in this process and the clients are in JMH's forks, so that it is not
 * measured, and warm when a fork makes its first call.
 */
public final class VendorServer {
  static final String URL = "raccordo.vendors.url";

  private static final String COLD_START = "ColdStart";

  private VendorServer() {}

  /** Where the server of this run is. */
  static URI url() {
    return URI.create(System.getProperty(URL));
  }

  /**
   * Runs benchmarks.
   *
   * @param arguments GitHub's document, then those of JMH; or {@code ColdStart} and how many
   *     processes of each
   * @throws Exception when a call fails
   */
  public static void main(String[] arguments) throws Exception {
    List<String> all = List.of(arguments);
    try (FixedServer server = FixedServer.start(Answers.read(Path.of(all.get(0))))) {
      System.setProperty(URL, server.url().toString());
      for (Vendor vendor : Vendor.values()) {
        warm(vendor);
      }
      if (all.size() == 3 && all.get(1).equals(COLD_START)) {
        ColdStart.run(Integer.parseInt(all.get(2)));
      } else {
        run(server.url(), all.subList(1, all.size()));
      }
    }
  }

  private static void run(URI url, List<String> arguments)
      throws CommandLineOptionException, RunnerException {
    CommandLineOptions options = new CommandLineOptions(arguments.toArray(String[]::new));
    if (options.shouldList()) {
      new Runner(options).list();
      return;
    }
    List<String> forks = new ArrayList<>(options.getJvmArgsAppend().orElse(List.of()));
    forks.add("-D" + URL + "=" + url);
    new Runner(new OptionsBuilder()
            .parent(options)
            .jvmArgsAppend(forks.toArray(String[]::new))
            .build())
        .run();
  }

  /** Makes all calls often enough for the server's code to be compiled; all have to agree. */
  private static void warm(Vendor vendor) throws Exception {
    try (Client modules = vendor.modules();
        Client byHand = vendor.byHand()) {
      check(vendor, modules.calls(), byHand.calls());
      if (vendor.hasPeer()) {
        try (Client peer = vendor.peer()) {
          check(vendor, peer.calls(), byHand.calls());
        }
      }
      for (int i = 0; i < 300; i++) {
        for (Call call : byHand.calls().values()) {
          int unused = call.make();
        }
      }
    }
  }

  private static void check(Vendor vendor, Map<String, Call> calls, Map<String, Call> others)
      throws Exception {
    if (!List.copyOf(calls.keySet()).equals(List.copyOf(others.keySet()))) {
      throw new IllegalStateException(vendor + " has other calls by other means.");
    }
    for (Map.Entry<String, Call> call : calls.entrySet()) {
      if (call.getValue().make() != others.get(call.getKey()).make()) {
        throw new IllegalStateException(
            vendor + " " + call.getKey() + " reads other values by other means.");
      }
    }
  }
}
