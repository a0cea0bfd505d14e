package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCodingTest extends LoopbackTest {
  private static final ModuleDescriptor THING = action(Binding.of("GET", "/things"));
  private static final ModuleDescriptor FILE = action(Download.TYPE, Binding.of("GET", "/file"));

  private static byte[] coded(byte[] bytes, String coding) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream coder =
        coding.equals("deflate") ? new DeflaterOutputStream(out) : new GZIPOutputStream(out)) {
      coder.write(bytes);
    }
    return out.toByteArray();
  }

  private static ResponseDefinitionBuilder answer(String text, String coding) throws IOException {
    return aResponse()
        .withHeader("Content-Type", "application/json")
        .withHeader("Content-Encoding", coding)
        .withBody(coded(text.getBytes(StandardCharsets.UTF_8), coding));
  }

  @ParameterizedTest
  @CsvSource({"gzip", "x-gzip", "GZIP", "deflate"})
  void codedResponsesAreReadAsTheyWere(String coding) throws IOException {
    server.stubFor(any(anyUrl()).willReturn(answer("{\"a\":\"grün\"}", coding)));
    assertThat(run(THING, "{}")).hasToString("{\"a\":\"grün\"}");
    assertThat(request().getHeader("Accept-Encoding")).isEqualTo("gzip");
  }

  @Test
  void errorsAreCodedToo() throws IOException {
    server.stubFor(any(anyUrl())
        .willReturn(answer("{\"message\":\"No such thing\"}", "gzip").withStatus(404)));
    assertThatThrownBy(() -> run(THING, "{}"))
        .isInstanceOfSatisfying(
            NotFoundException.class, e -> assertThat(e).hasMessageEndingWith("404: No such thing"))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> assertThat(e.headers().first("Content-Encoding")).isEmpty());
  }

  @Test
  void aBombIsNoticedBeforeItIsInMemory() throws IOException {
    byte[] bomb = coded(new byte[64 << 20], "gzip");
    assertThat(bomb.length).isLessThan(100_000);
    server.stubFor(any(anyUrl())
        .willReturn(aResponse()
            .withHeader("Content-Type", "application/json")
            .withHeader("Content-Encoding", "gzip")
            .withBody(bomb)));
    try (var connector = builder().responseLimit(1 << 20).connect()) {
      assertThatThrownBy(() -> connector.runJson(THING, json("{}")))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("larger than 1048576 bytes");
    }
  }

  @Test
  void whatBreaksOffOrIsNotCodedAtAllIsABrokenConnection() throws IOException {
    byte[] half = new byte[12];
    System.arraycopy(coded("{\"a\":1}".getBytes(StandardCharsets.UTF_8), "gzip"), 0, half, 0, 12);
    for (byte[] body : new byte[][] {half, "{}".getBytes(StandardCharsets.UTF_8)}) {
      server.stubFor(any(anyUrl())
          .willReturn(aResponse().withHeader("Content-Encoding", "gzip").withBody(body)));
      assertThatThrownBy(() -> run(THING, "{}")).isInstanceOf(ConnectionException.class);
    }
  }

  @Test
  void anEmptyBodyIsEmpty() {
    server.stubFor(any(anyUrl())
        .willReturn(aResponse().withStatus(204).withHeader("Content-Encoding", "gzip")));
    assertThat(run(action(NoContent.TYPE, Binding.of("HEAD", "/x")), "{}").isMissingNode())
        .isFalse();
  }

  @Test
  void downloadsComeAsTheyAre() throws IOException {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("0123456789")));
    try (var connector = connect();
        Download download = Download.TYPE.read(connector.runJson(FILE, json("{}")))) {
      assertThat(download.stream()).hasContent("0123456789");
    }
    assertThat(request().containsHeader("Accept-Encoding")).isFalse();

    // A server that does not care.
    server.stubFor(any(anyUrl()).willReturn(answer("abc", "gzip")));
    try (var connector = connect();
        Download download = Download.TYPE.read(connector.runJson(FILE, json("{}")))) {
      assertThat(download.length()).isEqualTo(-1);
      assertThat(download.stream()).hasContent("abc");
    }
  }
}
