package io.raccordo.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.runtime.httpclient5.ApacheTransport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Does what every transport has to do: the same tests as those of the runtime's own. */
class ApacheContractTest {
  @Test
  void isWhatTheseTestsOpen() {
    try (Transport transport = TransportUnderTest.opened(TransportSettings.DEFAULT)) {
      assertThat(transport).isInstanceOf(ApacheTransport.class);
    }
  }

  @Nested
  class Requests extends RequestContractTest {}

  @Nested
  class Bodies extends BodyContractTest {}

  @Nested
  class Responses extends ResponseContractTest {}

  @Nested
  class Failures extends FailureContractTest {}
}
