package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The table of statuses in {@code docs/errors.md} says of each status what happens. */
class DocumentedErrorsTest extends LoopbackTest {
  private static final Pattern ROW =
      Pattern.compile("\\| (\\d)(\\d\\d|xx)( with [^|]+)? \\| `(\\w+)` \\| (yes|no) \\|");
  private static final ModuleDescriptor THING = action(Binding.of("GET", "/things"));

  private @Nullable SampleConnector connector;

  private record Row(int from, int to, String sign, String exception, boolean retryable) {
    boolean isAbout(int status) {
      return sign.isEmpty() && from <= status && status <= to;
    }
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("../docs/errors.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        boolean range = row.group(2).equals("xx");
        int from = Integer.parseInt(row.group(1) + (range ? "00" : row.group(2)));
        rows.add(new Row(
            from,
            range ? from + 99 : from,
            row.group(3) == null ? "" : row.group(3),
            row.group(4),
            row.group(5).equals("yes")));
      }
    }
    return rows;
  }

  private ApiException failure(ResponseDefinitionBuilder response) {
    server.stubFor(any(anyUrl()).willReturn(response));
    return catchThrowableOfType(ApiException.class, () -> sample().runJson(THING, json("{}")));
  }

  private SampleConnector sample() {
    if (connector == null) {
      connector = builder().retries(0).connect();
    }
    return connector;
  }

  @AfterEach
  void close() {
    if (connector != null) {
      connector.close();
    }
  }

  private static void assertIs(ApiException e, Row row) {
    assertThat(e.getClass().getSimpleName()).as("%s", row).isEqualTo(row.exception());
    assertThat(e.isRetryable()).as("%s", row).isEqualTo(row.retryable());
  }

  @Test
  void eachStatusIsWhatTheTableSays() throws IOException {
    List<Row> rows = rows();
    IntStream.rangeClosed(300, 599).filter(status -> status % 20 < 12).forEach(status -> {
      Row row = rows.stream()
          .filter(each -> each.isAbout(status))
          .reduce((one, other) -> one.from() == one.to() ? one : other)
          .orElseThrow();
      assertIs(failure(aResponse().withStatus(status)), row);
    });
  }

  @Test
  void andSoIsEachSign() throws IOException {
    int signs = 0;
    for (Row row : rows()) {
      Matcher header = Pattern.compile("`([^`]+)`").matcher(row.sign());
      while (header.find()) {
        signs++;
        String value = header.group(1).equals("Retry-After") ? "1" : "@1790000000";
        assertIs(
            failure(aResponse().withStatus(row.from()).withHeader(header.group(1), value)), row);
      }
    }
    assertThat(signs).isEqualTo(3);
    for (String field : List.of(
        "RateLimit-Remaining: 0",
        "X-RateLimit-Remaining: 0",
        "X-Rate-Limit-Remaining: 0",
        "RateLimit: \"a\";r=0;t=1")) {
      String[] parts = field.split(": ", 2);
      assertThat(failure(aResponse().withStatus(403).withHeader(parts[0], parts[1])))
          .isInstanceOf(RateLimitException.class);
    }
  }
}
