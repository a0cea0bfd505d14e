package io.raccordo.runtime.json;

import static io.raccordo.runtime.json.JsonTypesTest.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JsonUpgradeTest {
  private static final JsonUpgrade SAME = JsonUpgrade.same();

  private static void check(JsonUpgrade change, String before, String after) {
    JsonNode original = json(before);
    assertThat(change.apply(original)).isEqualTo(json(after));
    assertThat(original).isEqualTo(json(before));
  }

  @Test
  void movesAndCopies() {
    check(SAME.move("/a", "/b/c"), "{'a':1}", "{'b':{'c':1}}");
    check(SAME.move("/a", "/b"), "{'b':2}", "{'b':2}");
    check(SAME.move("/a/0", "/x"), "{'a':[1,2]}", "{'a':[2],'x':1}");
    check(SAME.move("/x", "/a/0"), "{'a':[1,2],'x':9}", "{'a':[9,2]}");
    check(SAME.move("/x", "/a/-"), "{'a':[1],'x':9}", "{'a':[1,9]}");
    check(SAME.move("/a~1b", "/c~0"), "{'a/b':1}", "{'c~':1}");
    check(SAME.move("", "/all"), "[1]", "{'all':[1]}");
    check(SAME.move("/all", ""), "{'all':[1]}", "[1]");
    check(SAME.copy("/a", "/b"), "{'a':{'x':1}}", "{'a':{'x':1},'b':{'x':1}}");
    check(SAME.move("/a", "/b").move("/b", "/c"), "{'a':null}", "{'c':null}");
  }

  /** What is deep inside is not copied, and yet stays as it is where it came from. */
  @Test
  void sharesWhatItDoesNotWriteTo() {
    check(
        SAME.move("/a/b/c", "/a/d").set("/a/b/e", "x").set("/a/b/f", "y"),
        "{'a':{'b':{'c':1,'g':2}}}",
        "{'a':{'b':{'g':2,'e':'x','f':'y'},'d':1}}");
    check(
        SAME.copy("/a", "/b").set("/b/x", "new").drop("/a/y").copy("/b", "/c").drop("/c/x"),
        "{'a':{'x':1,'y':2}}",
        "{'a':{'x':1},'b':{'x':'new','y':2},'c':{'y':2}}");
    check(
        SAME.each("/l", SAME.move("/x", "/y/z").drop("/o/p")).wrap("/l/0/y/z").drop("/l/1/y"),
        "{'l':[{'x':1,'o':{'p':1}},{'x':2}]}",
        "{'l':[{'o':{},'y':{'z':[1]}},{}]}");
    check(
        SAME.shift("/l/0/n", 2).unwrap("/m/a"),
        "{'l':[{'n':1}],'m':{'a':[]}}",
        "{'l':[{'n':100}],'m':{}}");
    JsonNode given = json("{'a':{'deep':[1]},'b':1}");
    assertThat(SAME.drop("/b").apply(given).get("a")).isSameAs(given.get("a"));
  }

  /** The same change twice: what it sets is its own each time. */
  @Test
  void changesAreIndependent() {
    JsonUpgrade change = SAME.set("/a", json("{'k':1}")).set("/a/l", "x");
    check(change, "{}", "{'a':{'k':1,'l':'x'}}");
    check(change, "{'m':1}", "{'m':1,'a':{'k':1,'l':'x'}}");
    check(
        SAME.set("/a", json("{'k':1}")).then(root -> {
          ((tools.jackson.databind.node.ObjectNode) root.get("b")).removeAll();
          return root;
        }),
        "{'b':{'c':1}}",
        "{'b':{},'a':{'k':1}}");
  }

  @Test
  void setsFillsAndDrops() {
    check(SAME.set("/a", "x"), "{'a':1}", "{'a':'x'}");
    check(SAME.set("/a/b", json("[true]")), "{'a':1}", "{'a':{'b':[true]}}");
    check(SAME.fill("/a", "x").fill("/b", "y"), "{'a':null}", "{'a':null,'b':'y'}");
    check(
        SAME.drop("/a").drop("/none/x").drop("/l/1").drop("/l/7"),
        "{'a':1,'b':2,'l':[1,2]}",
        "{'b':2,'l':[1]}");
    assertThat(SAME.drop("").apply(json("1")).isMissingNode()).isTrue();
  }

  @Test
  void mapsTexts() {
    JsonUpgrade change = SAME.map("/s", "a", "b", "b", "c");
    check(change, "{'s':'a'}", "{'s':'b'}");
    check(change, "{'s':'b'}", "{'s':'c'}");
    check(change, "{'s':'z'}", "{'s':'z'}");
    check(change, "{'s':1}", "{'s':1}");
    check(change, "{}", "{}");
    assertThatThrownBy(() -> SAME.map("/s", "a")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void wrapsAndUnwraps() {
    check(SAME.wrap("/a").wrap("/n").wrap("/none"), "{'a':1,'n':null}", "{'a':[1],'n':null}");
    check(
        SAME.unwrap("/a").unwrap("/b").unwrap("/c"), "{'a':[1],'b':[],'c':'x'}", "{'a':1,'c':'x'}");
    assertThatThrownBy(() -> SAME.unwrap("/a").apply(json("{'a':['one','two']}")))
        .isInstanceOfSatisfying(
            JsonUpgradeException.class, e -> assertThat(e.place()).isEqualTo("/a"))
        .hasMessage("/a is a list of 2 where one value is expected");
  }

  @Test
  void convertsWithoutLoss() {
    check(SAME.convert("/a", JsonConversion.TO_TEXT), "{'a':12.50}", "{'a':'12.50'}");
    check(SAME.convert("/a", JsonConversion.TO_TEXT), "{'a':true}", "{'a':'true'}");
    check(SAME.convert("/a", JsonConversion.TO_INTEGER), "{'a':'-12'}", "{'a':-12}");
    check(
        SAME.convert("/a", JsonConversion.TO_INTEGER),
        "{'a':'18446744073709551615'}",
        "{'a':18446744073709551615}");
    check(SAME.convert("/a", JsonConversion.TO_INTEGER), "{'a':5.0}", "{'a':5}");
    check(SAME.convert("/a", JsonConversion.TO_NUMBER), "{'a':' 1.50 '}", "{'a':1.5}");
    check(SAME.convert("/a", JsonConversion.TO_BOOLEAN), "{'a':'true'}", "{'a':true}");
    check(SAME.convert("/a", JsonConversion.TO_BOOLEAN), "{'a':0}", "{'a':false}");
    check(SAME.shift("/a", -2), "{'a':1250}", "{'a':12.5}");
    check(SAME.shift("/a", 3), "{'a':1.5}", "{'a':1500}");
    check(
        SAME.convert("/a", JsonConversion.TO_TEXT)
            .convert("/b", JsonConversion.TO_INTEGER)
            .shift("/c", 1),
        "{'a':null}",
        "{'a':null}");
  }

  @Test
  void failsWhereSomethingWouldBeLost() {
    fails(SAME.convert("/a", JsonConversion.TO_TEXT), "{'a':{}}", "/a is no single value");
    fails(SAME.convert("/a", JsonConversion.TO_INTEGER), "{'a':1.5}", "/a is no whole number");
    fails(SAME.convert("/a", JsonConversion.TO_INTEGER), "{'a':'x'}", "/a is no number");
    fails(SAME.convert("/a", JsonConversion.TO_NUMBER), "{'a':[1]}", "/a is no single value");
    fails(
        SAME.convert("/a", JsonConversion.TO_INTEGER),
        "{'a':'1e999999999'}",
        "/a is too large or too small a number");
    fails(
        SAME.convert("/a", JsonConversion.TO_TEXT),
        "{'a':1e-999999999}",
        "/a is too large or too small a number");
    fails(
        SAME.convert("/a", JsonConversion.TO_BOOLEAN),
        "{'a':'yes'}",
        "/a is neither true nor false");
    fails(SAME.shift("/a", 2), "{'a':'1'}", "/a is no number");
  }

  private static void fails(JsonUpgrade change, String json, String message) {
    assertThatThrownBy(() -> change.apply(json(json)))
        .isInstanceOfSatisfying(
            JsonUpgradeException.class, e -> assertThat(e.isMissing()).isFalse())
        .hasMessage(message);
  }

  @Test
  void mapsValuesOfEachKindByTheirText() {
    JsonUpgrade change =
        SAME.map("/s", Map.of("1", json("'one'"), "true", json("[1]"), "x", json("null")));
    check(change, "{'s':1}", "{'s':'one'}");
    check(change, "{'s':true}", "{'s':[1]}");
    check(change, "{'s':'x'}", "{'s':null}");
    check(change, "{'s':{}}", "{'s':{}}");
  }

  @Test
  void requires() {
    check(SAME.require("/a"), "{'a':null}", "{'a':null}");
    assertThatThrownBy(() -> SAME.require("/a/b").apply(json("{'a':1}")))
        .isInstanceOf(JsonUpgradeException.class)
        .hasMessage("/a/b is missing");
  }

  @Test
  void changesEachElement() {
    check(
        SAME.each("/l", SAME.move("/a", "/b")),
        "{'l':[{'a':1},{'b':2},3]}",
        "{'l':[{'b':1},{'b':2},3]}");
    check(
        SAME.each("", SAME.each("/x", SAME.set("", "y"))), "[{'x':{'k':1}}]", "[{'x':{'k':'y'}}]");
    check(SAME.each("/none", SAME.drop("/a")), "{'a':1}", "{'a':1}");
  }

  @Test
  void takesStepsOfOnesOwn() {
    check(SAME.then(root -> root.path("inner")), "{'inner':[1]}", "[1]");
    JsonNode json = json("{}");
    assertThat(SAME.apply(json)).isSameAs(json);
  }
}
