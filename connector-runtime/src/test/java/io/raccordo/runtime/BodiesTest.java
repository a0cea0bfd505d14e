package io.raccordo.runtime;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.raccordo.runtime.http.RequestContent;
import io.raccordo.runtime.json.JsonTypes;
import io.raccordo.runtime.json.JsonUpgrade;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Request and response bodies of each form. */
class BodiesTest extends LoopbackTest {
  @BeforeEach
  void answer() {
    server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
  }

  /** An input as generated ones are, with any members. */
  private static final class Input extends ActionInput<Input, JsonNode> {
    Input(ActionModule<JsonNode> module) {
      super(module);
    }

    Input content(String member, RequestContent content) {
      return set(member, RequestContent.TYPE, content);
    }

    Input contents(String member, List<RequestContent> contents) {
      return set(member, JsonTypes.list(RequestContent.TYPE), contents);
    }

    Input text(String member, String value) {
      return set(member, JsonTypes.STRING, value);
    }
  }

  @Test
  void writesForms() {
    run(
        action(Binding.of("POST", "/")
            .form()
            .body(Parameter.of("csv").style(ParameterStyle.FORM, false))
            .body(Parameter.of("m").named("n").as("application/json"))),
        "{'a':'x y&z','list':[1,2],'csv':[1,2],'none':null,'m':{'k':[1]}}");
    assertThat(request().getHeader("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(request().getBodyAsString())
        .isEqualTo("a=x+y%26z&list=1&list=2&csv=1,2&none=&n=%7B%22k%22%3A%5B1%5D%7D");
  }

  @Test
  void writesNestedForms() {
    run(
        action(Binding.of("POST", "/").form(ParameterStyle.DEEP_OBJECT)),
        "{'metadata':{'a b':'1'},'items':[{'price':'p'},{'price':'q'}]}");
    assertThat(request().getBodyAsString())
        .isEqualTo("metadata%5Ba+b%5D=1&items%5B0%5D%5Bprice%5D=p&items%5B1%5D%5Bprice%5D=q");
  }

  @Test
  void writesBodiesThatAreOneMember() {
    run(
        action(Binding.of("PUT", "/")
            .query("q")
            .json("application/merge-patch+json")
            .bodyIs("body")),
        "{'q':1,'body':[1,null,'x']}");
    assertThat(request().getBodyAsString()).isEqualTo("[1,null,\"x\"]");
    assertThat(request().getHeader("Content-Type")).isEqualTo("application/merge-patch+json");
  }

  @ParameterizedTest
  @CsvSource({"POST,{}", "PUT,{}", "PATCH,{}", "DELETE,''"})
  void writesNothingWhereNothingIsSet(String method, String body) {
    run(action(Binding.of(method, "/").json()), "{}");
    assertThat(request().getBodyAsString()).isEqualTo(body);
    assertThat(request().containsHeader("Content-Type")).isEqualTo(!body.isEmpty());
  }

  @Test
  void writesTextAndBytes() {
    run(action(Binding.of("POST", "/").content("body", "text/plain")), "{'body':'grün'}");
    assertThat(request().getHeader("Content-Type")).isEqualTo("text/plain");
    assertThat(request().getBody()).isEqualTo("grün".getBytes(StandardCharsets.UTF_8));
    server.resetRequests();

    ActionModule<JsonNode> module =
        action(Binding.of("POST", "/").content("body", "application/octet-stream"));
    try (var connector = connect()) {
      connector.run(new Input(module).content("body", RequestContent.of(new byte[] {0, -1})));
      assertThat(request().getBody()).containsExactly(0, -1);
      assertThat(request().getHeader("Content-Type")).isEqualTo("application/octet-stream");
      server.resetRequests();
      connector.run(new Input(module)
          .content("body", RequestContent.of(new ByteArrayInputStream(new byte[5]), -1)));
      assertThat(request().getBody()).hasSize(5);
      assertThat(request().getHeader("Transfer-Encoding")).isEqualTo("chunked");
      server.resetRequests();
      connector.run(new Input(module));
      assertThat(request().getBody()).isEmpty();
    }
  }

  @Test
  void carriesBytesOverToAnotherRevision() {
    ActionModule<JsonNode> newer =
        action(Binding.of("POST", "/new").content("content", "application/x"));
    ActionModule<JsonNode> older =
        action(Upgrade.to(() -> newer).input(JsonUpgrade.same().move("/body", "/content")));
    try (var connector = connect()) {
      connector.run(new Input(older).content("body", RequestContent.of(new byte[] {7})));
    }
    assertThat(request().getUrl()).isEqualTo("/new");
    assertThat(request().getBody()).containsExactly(7);
  }

  @Test
  void reportsFilesThatAreGone(@TempDir Path folder) {
    ActionModule<JsonNode> module =
        action(Binding.of("POST", "/").content("body", "application/octet-stream"));
    try (var connector = connect()) {
      assertThatThrownBy(() -> connector.run(
              new Input(module).content("body", RequestContent.of(folder.resolve("none.bin")))))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("none.bin");
    }
  }

  @Test
  void refusesBytesWhereJsonIsSent() {
    try (var connector = connect()) {
      for (Binding binding :
          List.of(Binding.of("POST", "/").json(), Binding.of("POST", "/").form())) {
        Input input = new Input(action(binding)).content("file", RequestContent.of("x"));
        assertThatThrownBy(() -> connector.run(input))
            .isInstanceOf(InvalidConfigurationException.class)
            .hasMessageContaining("The member file is bytes");
      }
    }
  }

  @Test
  void writesMultipart(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("photo \"1\".png"), "PNG");
    ActionModule<JsonNode> module = action(Binding.of("POST", "/")
        .multipart()
        .body(Parameter.of("photo").named("image").as("image/png")));
    try (var connector = connect()) {
      connector.run(new Input(module)
          .text("title", "grün\r\n--x")
          .with("meta", json("{'a':1}"))
          .content("photo", RequestContent.of(file))
          .contents(
              "files",
              List.of(
                  RequestContent.of(new byte[] {65}),
                  RequestContent.of("b").withFileName("b.txt"))));
    }
    LoggedRequest request = request();
    assertThat(request.getHeader("Content-Type")).startsWith("multipart/form-data; boundary=");
    assertThat(request.getHeader("Content-Length"))
        .isEqualTo(String.valueOf(request.getBody().length));
    String boundary =
        request.getHeader("Content-Type").substring("multipart/form-data; boundary=".length());
    String body = request.getBodyAsString();
    assertThat(body.split("--" + boundary, -1))
        .containsExactly(
            "",
            "\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\ngrün\r\n--x\r\n",
            "\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n",
            "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"photo %221%22.png\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n",
            "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\nA\r\n",
            "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"b.txt\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nb\r\n",
            "--\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attachment; filename=\"a b.pdf\" | a b.pdf",
        "attachment; filename=plain.txt | plain.txt",
        "attachment; filename=\"../../etc/passwd\" | passwd",
        "attachment; filename=\"C:\\\\temp\\\\x.exe\" | x.exe",
        "attachment; filename*=UTF-8''%e2%82%ac%2f..%2Frates.txt; filename=\"x\" | rates.txt",
        "attachment; filename=\"..\" | ",
        "attachment | ",
      })
  void downloadsBytes(String disposition, String name) throws IOException {
    server.stubFor(any(anyUrl())
        .willReturn(aResponse()
            .withBody(new byte[] {1, 2, 3})
            .withHeader("Content-Type", "application/pdf")
            .withHeader("Content-Length", "3")
            .withHeader("Content-Disposition", disposition)));
    ActionModule<Download> module = action(Download.TYPE, Binding.of("GET", "/").accept("*/*"));
    try (var connector = connect();
        Download download = connector.run(new ActionInputOf<>(module))) {
      assertThat(download.length()).isEqualTo(3);
      assertThat(download.mediaType()).contains("application/pdf");
      assertThat(download.suggestedName()).isEqualTo(java.util.Optional.ofNullable(name));
      assertThat(download.stream().readAllBytes()).containsExactly(1, 2, 3);
    }
    assertThat(request().getHeader("Accept")).isEqualTo("*/*");
  }

  @Test
  void closesWithoutWaitingForADownloadThatNobodyClosed() {
    server.stubFor(any(anyUrl())
        .willReturn(aResponse().withBody(new byte[1 << 20]).withChunkedDribbleDelay(60, 6_000)));
    var connector = connect();
    connector.run(new ActionInputOf<>(action(Download.TYPE, Binding.of("GET", "/"))));
    long begun = System.nanoTime();
    connector.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  /** An input without members. */
  private static final class ActionInputOf<O> extends ActionInput<ActionInputOf<O>, O> {
    ActionInputOf(ActionModule<O> module) {
      super(module);
    }
  }

  @Test
  void readsTextAndJsonByWhatTheServerSays() {
    server.stubFor(any(anyUrl())
        .willReturn(aResponse()
            .withBody("gr\u00fcn".getBytes(StandardCharsets.ISO_8859_1))
            .withHeader("Content-Type", "text/plain; charset=ISO-8859-1")));
    assertThat(run(action(JsonTypes.STRING, Binding.of("GET", "/").accept("text/plain")), "{}")
            .stringValue())
        .isEqualTo("grün");
    server.stubFor(any(anyUrl())
        .willReturn(aResponse()
            .withBody("{\"n\":12345678901234567890.10}")
            .withHeader("Content-Type", "application/vnd.x+json;v=1")));
    assertThat(run(action(Binding.of("GET", "/")), "{}"))
        .hasToString("{\"n\":12345678901234567890.10}");
    server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("[true]")));
    assertThat(run(action(Binding.of("GET", "/")), "{}")).hasToString("[true]");
    server.stubFor(any(anyUrl()).willReturn(okJson("null")));
    assertThat(run(action(JsonTypes.list(JsonTypes.STRING), Binding.of("GET", "/")), "{}"))
        .hasToString("null");
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
    assertThat(run(action(JsonTypes.list(JsonTypes.STRING), Binding.of("GET", "/")), "{}"))
        .hasToString("[]");
  }
}
