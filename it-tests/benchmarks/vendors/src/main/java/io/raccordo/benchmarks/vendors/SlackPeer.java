package io.raccordo.benchmarks.vendors;

import static io.raccordo.benchmarks.vendors.Call.read;

import io.raccordo.benchmarks.vendors.peer.slack.ApiClient;
import io.raccordo.benchmarks.vendors.peer.slack.ApiException;
import io.raccordo.benchmarks.vendors.peer.slack.api.AuthApi;
import io.raccordo.benchmarks.vendors.peer.slack.api.ChatApi;
import io.raccordo.benchmarks.vendors.peer.slack.api.ConversationsApi;
import io.raccordo.benchmarks.vendors.peer.slack.api.ReactionsApi;
import io.raccordo.benchmarks.vendors.peer.slack.api.TeamApi;
import io.raccordo.benchmarks.vendors.peer.slack.model.AuthTestSuccessSchema;
import io.raccordo.benchmarks.vendors.peer.slack.model.ChatPostMessageSuccessSchema;
import io.raccordo.benchmarks.vendors.peer.slack.model.ConversationsHistorySuccessSchema;
import io.raccordo.benchmarks.vendors.peer.slack.model.TeamInfoSchema;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slack by the client that OpenAPI Generator makes. */
final class SlackPeer implements Client {
  private static final String TOKEN = "xoxb-example";

  private final AuthApi auth;
  private final TeamApi team;
  private final ChatApi chat;
  private final ConversationsApi conversations;
  private final ReactionsApi reactions;

  SlackPeer(URI url) {
    ApiClient client = new ApiClient();
    client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
    client.updateBaseUri(url.toString());
    client.setReadTimeout(Duration.ofMinutes(2));
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + TOKEN));
    auth = new AuthApi(client);
    team = new TeamApi(client);
    chat = new ChatApi(client);
    conversations = new ConversationsApi(client);
    reactions = new ReactionsApi(client);
  }

  @Override
  public int first() throws ApiException {
    return test();
  }

  @Override
  public Map<String, Call> calls() {
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("auth.test", this::test);
    calls.put("team.info", this::team);
    calls.put("chat.postMessage", this::post);
    calls.put("conversations.history", this::history);
    calls.put("reactions.add", this::react);
    return calls;
  }

  @Override
  public void close() {
    // The JDK's client of Java 17 ends with its last reference.
  }

  private int test() throws ApiException {
    AuthTestSuccessSchema who = auth.authTest(TOKEN);
    return read(who.getOk())
        + read(who.getTeam())
        + read(who.getUser())
        + read(who.getUserId())
        + read(who.getBotId());
  }

  private int team() throws ApiException {
    TeamInfoSchema answer = team.teamInfo(TOKEN, "T0G9PQBBK");
    return read(answer.getOk())
        + read(answer.getTeam().getId())
        + read(answer.getTeam().getName())
        + read(answer.getTeam().getDomain())
        + read(answer.getTeam().getEmailDomain());
  }

  private int post() throws ApiException {
    ChatPostMessageSuccessSchema posted = chat.chatPostMessage(
        TOKEN,
        "C123ABC456",
        null,
        null,
        null,
        ":package:",
        null,
        null,
        true,
        null,
        null,
        "Parcel A-17 has left Milano",
        null,
        false,
        null,
        "parcelbot");
    return read(posted.getOk())
        + read(posted.getChannel())
        + read(posted.getTs())
        + read(posted.getMessage().getText())
        + read(posted.getMessage().getUser());
  }

  private int history() throws ApiException {
    ConversationsHistorySuccessSchema page =
        conversations.conversationsHistory(TOKEN, "C123ABC456", null, null, true, 5, null);
    return page.getMessages().stream()
            .mapToInt(message ->
                read(message.getTs()) + read(message.getText()) + read(message.getUser()))
            .sum()
        + read(page.getHasMore());
  }

  private int react() throws ApiException {
    return read(reactions
        .reactionsAdd(TOKEN, "C123ABC456", "package", "1503435956.000247")
        .getOk());
  }
}
