package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UniversalAdviceTest extends LoopbackTest {
  private static final ConnectorDescriptor OPERATIONS =
      ConnectorDescriptor.of("operations", "Operations", List::of, ApiVersion.of("1", ""));

  private final Logger logger = Logger.getLogger("io.raccordo.runtime.deprecated");
  private final List<LogRecord> told = new ArrayList<>();
  private final Handler listener = new Handler() {
    @Override
    public void publish(LogRecord record) {
      told.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  @BeforeEach
  void listen() {
    logger.addHandler(listener);
  }

  @AfterEach
  void listenNoMore() {
    logger.removeHandler(listener);
  }

  @Test
  void tellsOnceWhatTakesThePlaceOfWhatIsCalled() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    try (var connector = ConnectorBuilder.of(OPERATIONS, new Connection(), SampleConnector::new)
        .baseUrl(url())
        .connect()) {
      connector.call("POST", "/v2/invoices").send();
      assertThat(told).isEmpty();
      connector.call("POST", "/v1/invoices").send();
      connector.call("POST", "/v1/invoices").send();
    }
    assertThat(told)
        .extracting(LogRecord::getMessage)
        .containsExactly(
            "operations: POST /v1/invoices is what the module create-invoice stands for, which should not be used any more: "
                + "served since API version v2 by revision 2. Use create-invoice@2.");
  }
}
