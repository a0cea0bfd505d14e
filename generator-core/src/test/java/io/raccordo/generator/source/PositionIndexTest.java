package io.raccordo.generator.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.SourceRange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionIndexTest {
  private static final String JSON = """
      {
        "ä": {"b": [1, "two", {"c": null}]},
        "a/b~c": true,
        "many": {"k0":0,"k1":1,"k2":2,"k3":3,"k4":4,"k5":5,"k6":6,"k7":7,"k8":8,"k9":9,
          "k10":10,"k11":11,"k12":12,"k13":13,"k14":14,"k15":15,"k16":16,"k17":[17]},
        "0": "a number as name"
      }
      """;

  private static final String YAML = """
      # comment
      base: &base
        deep: {x: 1}
      list:
        - one
        - two: 2

      merged:
        <<: *base
        own: 1
      alias: *base
      text: |
        several
        lines
      last: end
      """;

  @ParameterizedTest
  @CsvSource({
    "'',1:1-7:2",
    "/ä,2:3-2:38",
    "/ä/b,2:9-2:37",
    "/ä/b/0,2:15-2:16",
    "/ä/b/1,2:18-2:23",
    "/ä/b/2/c,2:26-2:35",
    "/ä/b/9,2:9-2:37",
    "/a~1b~0c,3:3-3:16",
    "/a~1b~0c/below/a/scalar,3:3-3:16",
    "/many/k17/0,5:75-5:77",
    "/0,6:3-6:26",
    "/nowhere,1:1-7:2",
  })
  void locatesInJson(String pointer, String range) {
    assertThat(at("a.json", JSON, pointer)).isEqualTo(range);
  }

  @ParameterizedTest
  @CsvSource({
    "/base,2:1-3:15",
    "/base/deep/x,3:10-3:14",
    "/list,4:1-6:11",
    "/list/0,5:5-5:8",
    "/list/1,6:5-6:11",
    "/list/1/two,6:5-6:11",
    "/merged/own,10:3-10:9",
    "/merged/deep,3:3-3:15",
    "/alias/deep/x,3:10-3:14",
    "/alias,11:1-11:13",
    "/text,12:1-15:1",
    "/last,15:1-15:10",
  })
  void locatesInYaml(String pointer, String range) {
    assertThat(at("a.yaml", YAML, pointer)).isEqualTo(range);
  }

  @Test
  void everyMemberStartsAtItsName() {
    for (String text : List.of(JSON, YAML)) {
      ParsedDocument document = parse("a", text);
      check(document, document.root(), "", text.lines().toList());
    }
  }

  private static void check(
      ParsedDocument document, JsonNode node, String pointer, List<String> lines) {
    int index = 0;
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String child = pointer + '/' + member.getKey().replace("~", "~0").replace("/", "~1");
      SourceRange range = document.positions().locate(child);
      assertThat(lines.get(range.line() - 1).substring(range.column() - 1))
          .as(child)
          .matches("(?s)\"?\\Q" + member.getKey() + "\\E.*|\\*base.*");
      check(document, member.getValue(), child, lines);
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        check(document, element, pointer + '/' + index++, lines);
      }
    }
  }

  @Test
  void knowsOnlyItsDocument() {
    assertThat(parse("a", JSON).positions().locate(new Origin("b", ""))).isEmpty();
  }

  private static String at(String name, String text, String pointer) {
    SourceRange range = parse(name, text).positions().locate(pointer);
    return range.line() + ":" + range.column() + '-' + range.endLine() + ':' + range.endColumn();
  }

  private static ParsedDocument parse(String name, String text) {
    try {
      return new DocumentReader(Limits.DEFAULTS)
          .parse(name, text.getBytes(UTF_8), new Diagnostics());
    } catch (UnreadableDocumentException fault) {
      throw new AssertionError(fault);
    }
  }
}
