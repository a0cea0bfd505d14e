package io.raccordo.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlScalarTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "NO|\"NO\"",
        "yes|\"yes\"",
        "on|\"on\"",
        "Off|\"Off\"",
        "y|\"y\"",
        "true|true",
        "False|false",
        "TRUE|true",
        "tRUE|\"tRUE\"",
        "~|null",
        "null|null",
        "NULL|null",
        "nil|\"nil\"",
        "0|0",
        "-17|-17",
        "+3|3",
        "007|7",
        "0o17|15",
        "0x1F|31",
        "0xZZ|\"0xZZ\"",
        "0o|\"0o\"",
        "9223372036854775807|9223372036854775807",
        "18446744073709551616|18446744073709551616",
        "1.10|1.10",
        ".5|0.5",
        "1e3|1E+3",
        "1.|1",
        "-|\"-\"",
        ".|\".\"",
        "+.e1|\"+.e1\"",
        "1e99999|\"1e99999\"",
        ".inf|\".inf\"",
        "-.INF|\"-.INF\"",
        ".nan|\".nan\"",
        "2020-01-01|\"2020-01-01\"",
        "12:30:45|\"12:30:45\"",
        "1_000|\"1_000\"",
        "1.2.3|\"1.2.3\"",
        "=|\"=\"",
      })
  void readsTheCoreSchema(String text, String json) {
    assertThat(YamlScalar.plain(text == null ? "-" : text)).hasToString(json);
  }
}
