package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.http.Headers;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest extends LoopbackTest {
  private static final Secret PASSWORD = Secret.of("Circle of Life");

  /** The request of RFC 7616, section 3.9.1, without a server. */
  private static final class Request implements Credential.Authorization {
    final List<Credential.Renewal> renewals = new ArrayList<>();
    String sent = "";

    @Override
    public void header(String name, String value) {
      sent = value;
    }

    @Override
    public void query(String name, String value) {}

    @Override
    public void cookie(String name, String value) {}

    @Override
    public void ifRefused(Credential.Renewal renewal) {
      renewals.add(renewal);
    }

    @Override
    public String method() {
      return "GET";
    }

    @Override
    public URI uri() {
      return URI.create("http://www.example.org/dir/index.html");
    }
  }

  private static String challenge(String algorithm) {
    return "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=" + algorithm
        + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
  }

  private static String answer(String... challenges) {
    Credential credential = new DigestCredential(
        "s", "Mufasa", PASSWORD, () -> "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
    Request first = new Request();
    credential.authorize(first);
    assertThat(first.sent).isEmpty();
    assertThat(first
            .renewals
            .get(0)
            .renew(Headers.of(Map.of("WWW-Authenticate", List.of(challenges)))))
        .isTrue();
    Request second = new Request();
    credential.authorize(second);
    return second.sent;
  }

  /** The values of RFC 7616, section 3.9.1. */
  @ParameterizedTest
  @CsvSource({
    "MD5, 8ca523f5e9506fed4657c9700eebdbec",
    "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
  })
  void answersAsTheStandardDoes(String algorithm, String response) {
    assertThat(answer(challenge(algorithm)))
        .isEqualTo(
            "Digest username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\", algorithm="
                + algorithm
                + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", nc=00000001, cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", qop=auth, response=\""
                + response
                + "\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
  }

  @Test
  void takesTheStrongestAlgorithm() {
    assertThat(answer(challenge("MD5"), challenge("SHA-256"))).contains("algorithm=SHA-256");
    assertThat(answer(challenge("NEW-1"), challenge("MD5-sess"))).contains("algorithm=MD5-sess");
  }

  /** RFC 2069 knows no qop; the value was computed by other means. */
  @Test
  void answersOldServers() {
    assertThat(answer("Digest realm=\"r\", nonce=\"n\""))
        .doesNotContain("qop", "cnonce", "nc=")
        .contains("response=\"0bab5c24c08a1ef94a6cc3d446ce558a\"");
  }

  @Test
  void makesTheRefusedCallAgainAndCountsTheNonce() {
    server.stubFor(
        any(anyUrl()).willReturn(status(401).withHeader("WWW-Authenticate", challenge("SHA-256"))));
    server.stubFor(any(anyUrl())
        .withHeader("Authorization", containing("uri=\"/x?a=%20b\""))
        .willReturn(okJson("{}")));
    Credential credential = Credential.digest("s", "Mufasa", PASSWORD);
    try (var connector = connect(credential)) {
      connector.call("POST", "/x").query("a", " b").json(json("{}")).send();
      connector.call("POST", "/x").query("a", " b").json(json("{}")).send();
      assertThat(requests())
          .extracting(
              r -> String.valueOf(r.getHeader("Authorization")).replaceFirst(".*(nc=\\d+).*", "$1"))
          .containsExactly("null", "nc=00000001", "nc=00000002");
      assertThatThrownBy(() -> connector.call("GET", "/other").send())
          .isInstanceOf(InvalidAccessTokenException.class);
    }
    assertThat(credential).hasToString("s ***");
  }

  @Test
  void doesNotRepeatWhatIsAskedForOtherwise() {
    server.stubFor(
        any(anyUrl()).willReturn(status(401).withHeader("WWW-Authenticate", "Basic realm=\"x\"")));
    try (var connector = connect(Credential.digest("s", "Mufasa", PASSWORD))) {
      assertThatThrownBy(() -> connector.call("GET", "/x").send())
          .isInstanceOf(InvalidAccessTokenException.class);
    }
    assertThat(requests()).hasSize(1);
  }
}
