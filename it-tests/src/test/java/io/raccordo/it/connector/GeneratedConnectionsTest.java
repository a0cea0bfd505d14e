package io.raccordo.it.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.connector.ScriptedServer.Answer;
import io.raccordo.it.connector.ScriptedServer.Received;
import io.raccordo.it.support.ProjectRoot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tokens, scopes and the test of a connection, and events of a retired API version, through a
 * generated connector.
 */
@Tag("once")
class GeneratedConnectionsTest {
  /** As v1 sent it, in the form of the revision before. */
  private static final String OLD_EVENT = """
      {"id": "evt_1", "type": "invoice.paid", "api_version": "v1", "invoice": {"id": "inv_1",
       "customer_id": "cus_4FbQ81", "amount_cents": 12900, "hosted_url": "https://pay.example/i/1"}}
      """;

  private static final Path CALLERS = ProjectRoot.get().resolve("it-tests/src/test/callers/tally");

  @TempDir
  Path work;

  @Test
  @SuppressWarnings("unchecked")
  void renewsTestsAndKnowsScopes() throws Exception {
    ConnectorBuild build = new ConnectorBuild("tally-billing", work);
    try (Stream<Path> files = Files.list(ProjectRoot.get().resolve("specs/tally-billing"))) {
      for (Path file : files.toList()) {
        build.document(file.getFileName().toString(), file);
      }
    }
    build.generate();
    build.compile();
    Path callers = work.resolve("callers");
    build.compileCallers(
        List.of(CALLERS.resolve("TallyConnections.java"), CALLERS.resolve("TallyEvents.java")),
        callers,
        17);
    try (var loader = build.load(callers);
        ScriptedServer server = new ScriptedServer()) {
      server.on(
          "GET /v3/credit-notes",
          request -> token(request).equals("Bearer token-2")
              ? Answer.json(200, "{\"data\":[]}")
              : Answer.json(401, "{\"message\":\"expired\"}"));
      var host = (Function<String, List<String>>) loader
          .loadClass("com.example.tally.TallyConnections")
          .getConstructor()
          .newInstance();
      assertThat(host.apply(server.url()))
          .containsExactly(
              "https://api.tally-billing.example/oauth/token", "[billing, payments]", "[payments]");
      assertThat(server.received())
          .extracting(GeneratedConnectionsTest::token)
          .containsExactly("Bearer token-1", "Bearer token-2");
      var events = (Function<byte[], List<String>>)
          loader.loadClass("com.example.tally.TallyEvents").getConstructor().newInstance();
      assertThat(events.apply(OLD_EVENT.getBytes(StandardCharsets.UTF_8)))
          .containsExactly("cus_4FbQ81", "12900", "null", "https://pay.example/i/1", "200");
    }
  }

  private static String token(Received request) {
    return String.valueOf(request.headers().getFirst("Authorization"));
  }
}
