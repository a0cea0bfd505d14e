package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What responses say about the future of operations. */
class NoticesTest extends LoopbackTest {
  private static final ActionModule<JsonNode> READ = action(Binding.of("GET", "/x"));

  private final ScriptedTransport script = new ScriptedTransport();
  private final List<Notice> notices = new ArrayList<>();

  private void answer(int status, String fields) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String field : fields.split(" / ", -1)) {
      String[] parts = field.split(": ", 2);
      headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
    }
    script.answer(status, headers, "1");
  }

  private SampleConnector listening() {
    return scripted(script).notices(notices::add).connect();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Deprecation: @1688169599 | deprecated from 2023-06-30",
        "Deprecation: @1688169599;x=1 | deprecated from 2023-06-30",
        "Deprecation: Fri, 30 Jun 2023 23:59:59 GMT | deprecated from 2023-06-30",
        "Deprecation: true | deprecated",
        "Deprecation: ?1 | deprecated",
        "Deprecation: version=\"v1\" | deprecated",
        "deprecation: @1688169599 / SUNSET: Sun, 30 Jun 2024 23:59:59 GMT | deprecated from 2023-06-30; ends on 2024-06-30",
        "Sunset: Sun, 30 Jun 2024 23:59:59 GMT | ends on 2024-06-30",
        "Warning: 299 - \"Use v2\" | \"Use v2\"",
        "Warning: 110 - \"Stale\", 299 api.example \"a \\\"b\\\", c\" \"Sun, 30 Jun 2024 23:59:59 GMT\" / Warning: 299 - \"d\" | \"a \"b\", c\"; \"d\"",
        "Link: </next>; rel=next, </v2/x>; rel=\"successor-version\" | successor https://api.example/v2/x",
        "Link: <https://docs.example/d>; rel=\"deprecation\"; type=\"text/html\" / Link: <https://docs.example/s>; rel=sunset | see https://docs.example/d; on its end see https://docs.example/s",
      })
  void areTold(String fields, String text) {
    answer(200, fields);
    try (var connector = listening()) {
      connector.runJson(READ, json("{}"));
    }
    assertThat(notices).extracting(Notice::toString).containsExactly("sample:do: " + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Deprecation: false",
        "Deprecation: ",
        "Sunset: soon",
        "Sunset: @99999999999999999999",
        "Warning: 199 - \"Miscellaneous\"",
        "Warning: 299 - Use v2",
        "Warning: 299 - \"unended",
        "Link: </deprecation>; rel=next",
        "Link: <ht tp:\\>; rel=sunset, <>;rel, <<>>; rel=\"deprecation",
        "X-Deprecation: true",
      })
  void whatSaysNothingOrCannotBeReadDoesNoHarm(String fields) {
    answer(200, fields);
    try (var connector = listening()) {
      assertThat(connector.runJson(READ, json("{}"))).isNotNull();
    }
    assertThat(notices).isEmpty();
  }

  @Test
  void sayAllThereIs() {
    answer(
        410,
        "Deprecation: @999999999999999 / Sunset: Sun, 30 Jun 2024 23:59:59 GMT / Link: <../v2/x>; rel=successor-version / Warning: 299 - \"a\u0007b\"");
    try (var connector = listening()) {
      assertThatThrownBy(() -> connector.runJson(READ, json("{}")))
          .isInstanceOf(ApiRetiredException.class);
    }
    Notice notice = notices.get(0);
    assertThat(notice.operation()).isEqualTo("sample:do");
    assertThat(notice.isDeprecated()).isTrue();
    assertThat(notice.deprecation()).contains(Instant.ofEpochSecond(999_999_999_999_999L));
    assertThat(notice.sunset()).contains(Instant.parse("2024-06-30T23:59:59Z"));
    assertThat(notice.warnings()).containsExactly("a b");
    assertThat(notice.successors()).containsExactly(URI.create("https://api.example/../v2/x"));
    assertThat(notice.deprecationLinks()).isEmpty();
    assertThat(notice.sunsetLinks()).isEmpty();
  }

  @Test
  void areToldOnceForEachModuleAndValue() {
    ActionModule<JsonNode> other =
        ActionModule.of(API, "other", 1, "Other", READ.outputType(), Binding.of("GET", "/x"));
    try (var connector = listening()) {
      for (int i = 0; i < 2; i++) {
        for (String value : List.of("true", "@0")) {
          answer(200, "Deprecation: " + value);
          connector.runJson(READ, json("{}"));
        }
        answer(200, "Deprecation: true");
        connector.runJson(other, json("{}"));
        answer(200, "Deprecation: true");
        connector.call("GET", "/users/" + i).send();
      }
      assertThat(notices)
          .extracting(Notice::toString)
          .containsExactly(
              "sample:do: deprecated",
              "sample:do: deprecated from 1970-01-01",
              "sample:other: deprecated",
              "GET /users/0: deprecated");

      for (int i = 0; i < 40; i++) {
        answer(200, "Warning: 299 - \"" + i + "\"");
        connector.runJson(READ, json("{}"));
      }
      assertThat(notices).hasSize(4 + 14);
    }
  }

  @Test
  void aListenerThatFailsFailsNoCallAndNobodyHasToListen() {
    answer(200, "Deprecation: true");
    answer(200, "Deprecation: true");
    try (var connector = scripted(script)
        .notices(notice -> {
          throw new IllegalStateException(notice.toString());
        })
        .connect()) {
      assertThat(connector.runJson(READ, json("{}"))).isNotNull();
    }
    try (var connector = scripted(script).connect()) {
      assertThat(connector.runJson(READ, json("{}"))).isNotNull();
    }
  }

  @Test
  void haveNoCredentials() {
    answer(200, "Warning: 299 - \"you sent s3cr3t\" / Link: </x?key=s3cr3t>; rel=deprecation");
    try (var connector = ConnectorBuilder.of(
            API,
            new Connection(Credential.query("q", "key", Secret.of("s3cr3t"))),
            SampleConnector::new)
        .baseUrl(URI.create("https://api.example"))
        .transport(script)
        .notices(notices::add)
        .connect()) {
      connector.runJson(READ, json("{}"));
    }
    assertThat(notices)
        .singleElement()
        .hasToString("sample:do: \"you sent ***\"; see https://api.example/x?key=***");
  }
}
