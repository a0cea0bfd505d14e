package io.raccordo.generator.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a warning says in the table what the connector lacks for it. */
class LossTest {
  private static final Path TABLE =
      Path.of("src/main/resources/io/raccordo/generator/diagnostic/losses.tsv");
  /** Where a code stands: after the call that reports it, or as a named constant. */
  private static final Pattern REPORTED = Pattern.compile(
      "(?:\\b(?:warn|info)\\(|\\bRefused\\(|Severity\\.(?:WARNING|INFO),|static final String (?:MEDIA_TYPE|RESPONSE|NO_CONTENT|FREE_FORM) =)\\s*\"([a-z0-9-]+)\"");

  private static List<String> rows() throws IOException {
    return Files.readAllLines(TABLE);
  }

  @Test
  void tableHasEveryCodeThatIsNoErrorAndNoOther() throws IOException {
    Set<String> reported = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher code = REPORTED.matcher(Files.readString(file));
        while (code.find()) {
          reported.add(code.group(1));
        }
      }
    }
    assertThat(rows().stream().map(r -> r.split("\t", -1)[0]).collect(Collectors.toList()))
        .containsExactlyElementsOf(reported);
  }

  @Test
  void everyRowSaysWhatIsLost() throws IOException {
    for (String row : rows()) {
      String[] columns = row.split("\t", -1);
      assertThat(columns).as(row).hasSize(3);
      assertThat(columns[2]).as(row).isNotBlank();
      assertThat(Loss.of(columns[0]).name()).isEqualToIgnoringCase(columns[1]);
    }
  }
}
