package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raccordo.runtime.json.JsonTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionTestTest extends LoopbackTest {
  private static final ConnectorDescriptor TESTED = ConnectorDescriptor.of(
          "tested", "Tested", ConnectionTestTest::modules, ApiVersion.of("v1", ""))
      .testedBy("get-me");
  private static final ActionModule<?> ME =
      ActionModule.of(TESTED, "get-me", 1, "Me", JsonTypes.JSON, Binding.of("GET", "/me"));
  private static final ActionModule<?> FILE =
      ActionModule.of(TESTED, "get-me", 2, "Me", Download.TYPE, Binding.of("GET", "/me.png"));

  private static List<ModuleDescriptor> modules() {
    return List.of(ME, FILE);
  }

  private SampleConnector tested() {
    Connection connection = new Connection(Credential.bearer("token", Secret.of("planted")));
    return ConnectorBuilder.of(TESTED, connection, SampleConnector::new)
        .baseUrl(url())
        .waiting(time, () -> 1.0)
        .connect();
  }

  @Test
  void callsTheOperationThatIsFitForIt() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    try (var connector = tested()) {
      connector.test();
    }
    assertThat(request().getUrl()).isEqualTo("/me.png");
    assertThat(request().getHeader("Authorization")).isEqualTo("Bearer planted");
    assertThat(TESTED.test()).contains("get-me");
  }

  @Test
  void throwsWhatTheCallEndsWith() {
    server.stubFor(any(anyUrl()).willReturn(status(401)));
    try (var connector = tested()) {
      assertThatThrownBy(connector::test)
          .isInstanceOf(InvalidAccessTokenException.class)
          .hasMessage("tested:get-me@2: GET /me.png answered 401");
    }
  }

  @Test
  void saysThatThereIsNone() {
    try (var connector = connect()) {
      assertThatThrownBy(connector::test)
          .isInstanceOf(InvalidConfigurationException.class)
          .hasMessageContaining("connector.yaml");
    }
    assertThat(requests()).isEmpty();
  }
}
