package io.raccordo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of OpenAPI 3.1.1, section 4.8.12.2.3 (Style Examples), for a parameter named color. */
class StyleEncoderTest {
  private static final String LIST = "{'v':['blue','black','brown']}";
  private static final String OBJECT = "{'v':{'R':100,'G':200,'B':150}}";

  @ParameterizedTest(name = "{0} explode={1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MATRIX | false | ;color | ;color=blue | ;color=blue,black,brown | ;color=R,100,G,200,B,150",
        "MATRIX | true | ;color | ;color=blue | ;color=blue;color=black;color=brown | ;R=100;G=200;B=150",
        "LABEL | false | . | .blue | .blue,black,brown | .R,100,G,200,B,150",
        "LABEL | true | . | .blue | .blue.black.brown | .R=100.G=200.B=150",
        "SIMPLE | false | '' | blue | blue,black,brown | R,100,G,200,B,150",
        "SIMPLE | true | '' | blue | blue,black,brown | R=100,G=200,B=150",
      })
  void writesTexts(
      ParameterStyle style, boolean explode, String empty, String one, String list, String object) {
    StyleEncoder encoder = new StyleEncoder("color", style, explode, Percent::encode);
    assertThat(encoder.text(LoopbackTest.json("{'v':''}").get("v"))).isEqualTo(empty);
    assertThat(encoder.text(LoopbackTest.json("{'v':'blue'}").get("v"))).isEqualTo(one);
    assertThat(encoder.text(LoopbackTest.json(LIST).get("v"))).isEqualTo(list);
    assertThat(encoder.text(LoopbackTest.json(OBJECT).get("v"))).isEqualTo(object);
  }

  @ParameterizedTest(name = "{0} explode={1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "FORM | false | color= | color=blue | color=blue,black,brown | color=R,100,G,200,B,150",
        "FORM | true | color= | color=blue | color=blue&color=black&color=brown | R=100&G=200&B=150",
        "SPACE_DELIMITED | false | color= | color=blue | color=blue%20black%20brown | color=R%20100%20G%20200%20B%20150",
        "SPACE_DELIMITED | true | color= | color=blue | color=blue&color=black&color=brown | R=100&G=200&B=150",
        "PIPE_DELIMITED | false | color= | color=blue | color=blue%7Cblack%7Cbrown | color=R%7C100%7CG%7C200%7CB%7C150",
        "PIPE_DELIMITED | true | color= | color=blue | color=blue&color=black&color=brown | R=100&G=200&B=150",
        "DEEP_OBJECT | true | color= | color=blue | color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown | color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        "BRACKETS | true | color= | color=blue | color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown | color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
      })
  void writesPairs(
      ParameterStyle style, boolean explode, String empty, String one, String list, String object) {
    assertThat(pairs(style, explode, "{'v':''}")).isEqualTo(empty);
    assertThat(pairs(style, explode, "{'v':'blue'}")).isEqualTo(one);
    assertThat(pairs(style, explode, LIST)).isEqualTo(list);
    assertThat(pairs(style, explode, OBJECT)).isEqualTo(object);
    assertThat(pairs(style, explode, "{'v':[]}")).isEmpty();
    assertThat(pairs(style, explode, "{'v':{}}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FORM | color=a%2Cb%26c%3D",
        "DEEP_OBJECT | color=a%2Cb%26c%3D",
      })
  void keepsDelimitersOutOfValues(ParameterStyle style, String expected) {
    assertThat(pairs(style, false, "{'v':'a,b&c='}")).isEqualTo(expected);
  }

  private static String pairs(ParameterStyle style, boolean explode, String json) {
    StyleEncoder encoder = new StyleEncoder("color", style, explode, Percent::encode);
    return String.join("&", encoder.pairs(LoopbackTest.json(json).get("v")));
  }
}
