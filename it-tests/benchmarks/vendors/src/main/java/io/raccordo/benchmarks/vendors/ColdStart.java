package io.raccordo.benchmarks.vendors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * To connect, and the first call, in processes that have done neither before. All means take turns,
 * because a machine changes its speed; JMH makes all forks of one after the other.
 */
final class ColdStart {
  private ColdStart() {}

  /**
   * Measures, and prints the median and the lowest of each.
   *
   * @param rounds how many processes of each
   */
  static void run(int rounds) throws IOException, InterruptedException {
    Map<String, List<Long>> micros = new TreeMap<>();
    for (int i = 0; i < rounds; i++) {
      for (Vendor vendor : Vendor.values()) {
        for (Means means : Means.values()) {
          if (means.has(vendor)) {
            micros
                .computeIfAbsent(vendor + " " + means, name -> new ArrayList<>())
                .add(process(vendor, means));
          }
        }
      }
    }
    micros.forEach((name, all) -> {
      Collections.sort(all);
      System.out.printf(
          Locale.ROOT,
          "%-26s median %5.0f ms, lowest %5.0f ms, of %d%n",
          name,
          all.get(all.size() / 2) / 1000.0,
          all.get(0) / 1000.0,
          all.size());
    });
  }

  private static long process(Vendor vendor, Means means) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-D" + VendorServer.URL + "=" + VendorServer.url(),
            "-classpath",
            System.getProperty("java.class.path"),
            FirstCall.class.getName(),
            vendor.name(),
            means.name())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(vendor + " fails by " + means + ".");
    }
    return Long.parseLong(Arrays.asList(said.split(" ", 2)).get(0));
  }
}
