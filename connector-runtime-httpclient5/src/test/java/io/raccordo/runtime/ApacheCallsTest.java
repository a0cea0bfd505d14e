package io.raccordo.runtime;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/**
 * Tests of the runtime that meet a server, over this transport: in each build those that transports
 * fail first.
 */
class ApacheCallsTest {
  @Tag("full")
  @Nested
  class Bodies extends BodiesTest {}

  @Nested
  class Asynchronous extends AsyncTest {}

  @Tag("full")
  @Nested
  class ContentCoding extends ContentCodingTest {}

  @Tag("full")
  @Nested
  class ItemStreams extends ItemStreamTest {}

  @Tag("full")
  @Nested
  class MutualTls extends MutualTlsTest {}

  @Nested
  class BehindNginx extends NginxTest {}

  @Tag("once")
  @Nested
  class Redirects extends RedirectsTest {}

  @Tag("full")
  @Nested
  class RequestPlaces extends RequestPlacesTest {}

  @Tag("full")
  @Nested
  class Retries extends RetriesTest {}

  @Nested
  class Timeouts extends TimeoutsTest {}
}
