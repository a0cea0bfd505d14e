package io.raccordo.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.raccordo.runtime.http.RawServer.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a transport puts on the wire, bodies aside. */
class RequestContractTest extends TransportContract {
  @ParameterizedTest
  @ValueSource(
      strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "PURGE"})
  void methodsAreSentAsTheyAre(String method) throws Exception {
    try (RawServer server = RawServer.answering(HELLO)) {
      assertThat(exchange(request(method, server.url("/a")))).isEqualTo("hello");
      Request request = server.requests.get(0);
      assertThat(request.line()).isEqualTo(method + " /a HTTP/1.1");
      // RFC 9110, section 8.6: where a body has a meaning, its absence is said.
      List<String> length = request.all("Content-Length");
      if (List.of("POST", "PUT", "PATCH").contains(method)) {
        assertThat(length).containsExactly("0");
      } else {
        assertThat(length).isSubsetOf("0");
      }
      assertThat(request.all("Transfer-Encoding")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'',/",
    "/,/",
    "?a=b,/?a=b",
    "//a//b,//a//b",
    "/a;p=1/%2F%41?x=%2F&y=a+b&&z,/a;p=1/%2F%41?x=%2F&y=a+b&&z",
    "/a/./b/../c,/a/./b/../c",
    "/a?b#c,/a?b",
    "/a:b@c!$&'()*,/a:b@c!$&'()*"
  })
  void theAddressIsSentAsItIs(String address, String target) throws Exception {
    try (RawServer server = RawServer.answering(EMPTY)) {
      exchange(request("GET", server.url(address)));
      assertThat(server.requests.get(0).line()).isEqualTo("GET " + target + " HTTP/1.1");
    }
  }

  @Test
  void fieldsAreSentAsTheyAreAndHardlyAnyOthers() throws Exception {
    Headers fields =
        fields("User-Agent", "test", "X-cAsE", "1", "X-Many", "a", "X-Many", "b, c", "X-Empty", "");
    try (RawServer server = RawServer.answering(EMPTY)) {
      exchange(new TransportRequest("GET", server.url("/"), fields, null, Duration.ofSeconds(20)));
      Request request = server.requests.get(0);
      assertThat(request.names()).contains("X-cAsE", "X-Empty");
      assertThat(request.all("X-Many")).containsExactly("a", "b, c");
      assertThat(request.all("X-Empty")).containsExactly("");
      assertThat(request.all("User-Agent")).containsExactly("test");
      assertThat(request.all("Host")).containsExactly("127.0.0.1:" + server.port());
      List<String> added = new ArrayList<>(request.names());
      added.removeAll(fields.asMap().keySet());
      assertThat(added)
          .extracting(name -> name.toLowerCase(Locale.ROOT))
          .isSubsetOf("host", "connection", "content-length");
      assertThat(request.all("Connection")).isSubsetOf("keep-alive");
    }
  }

  @Test
  void anAddressMayBeOneOfIpv6() throws Exception {
    InetAddress loopback = InetAddress.getByName("::1");
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(loopback, 0));
    } catch (IOException e) {
      assumeTrue(false, "This machine has no IPv6.");
    }
    try (RawServer server = new RawServer(loopback, connection -> {
      connection.request();
      connection.say(EMPTY);
    })) {
      exchange(request("GET", server.url("/")));
      assertThat(server.requests.get(0).all("Host")).containsExactly("[::1]:" + server.port());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "302,Location: /b",
    "307,Location: /b",
    "401,WWW-Authenticate: Basic realm=x",
    "401,X: no challenge",
    "407,Proxy-Authenticate: Basic realm=x",
    "408,X: y",
    "425,X: y",
    "429,Retry-After: 0",
    "503,Retry-After: 0"
  })
  void nothingIsFollowedAnsweredOrRepeated(int status, String field) throws Exception {
    try (RawServer server = RawServer.answering(
        "HTTP/1.1 " + status + " X\r\n" + field + "\r\nContent-Length: 1\r\n\r\nx")) {
      TransportResponse response = transport.send(request("GET", server.url("/a")));
      assertThat(response.status()).isEqualTo(status);
      assertThat(text(response)).isEqualTo("x");
      assertThat(server.requests).hasSize(1);
    }
  }

  @Test
  void nothingIsRemembered() throws Exception {
    try (RawServer server =
        RawServer.answering("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n")) {
      exchange(request("GET", server.url("/a")));
      exchange(request("GET", server.url("/a")));
      assertThat(server.requests.get(1).names()).doesNotContain("Cookie");
    }
  }

  @Test
  void aConnectionIsUsedAgainOnceItsResponseWasRead() throws Exception {
    try (RawServer server = RawServer.answering(HELLO)) {
      for (String method : List.of("GET", "POST", "DELETE", "GET")) {
        exchange(request(method, server.url("/a")));
      }
      assertThat(server.connections).hasSize(1);
    }
  }

  @Test
  void noNumberOfRequestsAtTheSameTimeIsTooLarge() throws Exception {
    int many = 40;
    CountDownLatch all = new CountDownLatch(many);
    try (RawServer server = new RawServer(connection -> {
      connection.request();
      all.countDown();
      all.await();
      connection.say(HELLO);
    })) {
      List<Other<String>> others = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        others.add(start(() -> exchange(request("GET", server.url("/a")))));
      }
      for (Other<String> other : others) {
        assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo("hello");
      }
    }
  }

  @Test
  void goesThroughTheProxyThatTheJvmNames() throws Exception {
    ProxySelector before = ProxySelector.getDefault();
    try (RawServer proxy = RawServer.answering(HELLO)) {
      ProxySelector.setDefault(new ProxySelector() {
        @Override
        public List<Proxy> select(URI uri) {
          return List.of(
              new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", proxy.port())));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException reason) {}
      });
      try (Transport other = TransportUnderTest.opened(TransportSettings.DEFAULT)) {
        URI far = URI.create("http://api.example/a?b=c");
        assertThat(text(other.send(request("GET", far)))).isEqualTo("hello");
      }
      assertThat(proxy.requests.get(0).line()).isEqualTo("GET http://api.example/a?b=c HTTP/1.1");
      assertThat(proxy.requests.get(0).all("Host")).containsExactly("api.example");
    } finally {
      ProxySelector.setDefault(before);
    }
  }
}
