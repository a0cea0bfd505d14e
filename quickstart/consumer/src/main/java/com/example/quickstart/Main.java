package com.example.quickstart;

import io.raccordo.samples.tally.TallyBillingConnector;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Calls generated connectors, and fails when one of them does not do as it should. */
public final class Main {
  private Main() {}

  /** Takes the folder of the connectors' reports, only to say where they are. */
  public static void main(String[] args) throws IOException, URISyntaxException {
    try (LoopbackServer vendors = LoopbackServer.start()) {
      Billing.run(vendors);
      Crm.run(vendors);
    }
    say("Where to look");
    step("the connectors' jar", List.of(jar().toString()));
    step("what broke, per vendor", reports(Path.of(args[0]).normalize()));
  }

  static void say(String title) {
    System.out.println();
    System.out.println("== " + title);
  }

  static void step(String what, List<String> happened) {
    System.out.println(what);
    happened.forEach(line -> System.out.println("    " + line));
  }

  private static Path jar() throws URISyntaxException {
    Path jar =
        Path.of(
            TallyBillingConnector.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    Expect.that("The connectors are no jar: " + jar, jar.toString().endsWith(".jar"));
    return jar;
  }

  private static List<String> reports(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> found =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .map(Path::toString)
              .sorted()
              .toList();
      Expect.that("There is no report in " + folder, !found.isEmpty());
      return found;
    }
  }
}
