package io.raccordo.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** The parameter {@code deprecationDays}: {@code beta=31,stable=180}. */
record DeprecationDays(int beta, int stable) {
  static DeprecationDays parse(@Nullable String value) throws MojoExecutionException {
    int beta = 0;
    int stable = 0;
    if (value != null && !value.isBlank()) {
      for (String part : value.strip().split(",", -1)) {
        String[] words = part.strip().split("=", -1);
        if (words.length != 2 || !words[1].strip().matches("\\d{1,5}")) {
          throw wrong(value);
        }
        int days = Integer.parseInt(words[1].strip());
        switch (words[0].strip()) {
          case "beta" -> beta = days;
          case "stable" -> stable = days;
          default -> throw wrong(value);
        }
      }
    }
    return new DeprecationDays(beta, stable);
  }

  private static MojoExecutionException wrong(String value) {
    return new MojoExecutionException("-DdeprecationDays: " + value
        + " says no numbers of days. Write them as in -DdeprecationDays=beta=31,stable=180.");
  }
}
