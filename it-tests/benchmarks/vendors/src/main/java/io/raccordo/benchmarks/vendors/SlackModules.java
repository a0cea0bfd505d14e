package io.raccordo.benchmarks.vendors;

import static io.raccordo.benchmarks.vendors.Call.read;

import connectors.slack.SlackConnection;
import connectors.slack.SlackConnector;
import connectors.slack.module.AuthTest;
import connectors.slack.module.ChatPostMessage;
import connectors.slack.module.ConversationsHistory;
import connectors.slack.module.ReactionsAdd;
import connectors.slack.module.TeamInfo;
import io.raccordo.runtime.Secret;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slack by the modules that the build generates. */
final class SlackModules implements Client {
  private static final String TOKEN = "xoxb-example";

  private final SlackConnector slack;

  SlackModules(URI url) {
    slack = SlackConnector.builder(SlackConnection.oauth2(Secret.of(TOKEN)))
        .baseUrl(url)
        .connect();
  }

  @Override
  public int first() {
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
    slack.close();
  }

  private int test() {
    AuthTest.Result who = slack.run(AuthTest.input().token(TOKEN));
    return read(who.ok())
        + read(who.team())
        + read(who.user())
        + read(who.userId())
        + read(who.botId());
  }

  private int team() {
    TeamInfo.Result answer = slack.run(TeamInfo.input().token(TOKEN).team("T0G9PQBBK"));
    return read(answer.ok())
        + read(answer.team().id())
        + read(answer.team().name())
        + read(answer.team().domain())
        + read(answer.team().emailDomain());
  }

  private int post() {
    ChatPostMessage.Result posted = slack.run(ChatPostMessage.input()
        .token(TOKEN)
        .channel("C123ABC456")
        .text("Parcel A-17 has left Milano")
        .username("parcelbot")
        .iconEmoji(":package:")
        .mrkdwn(true)
        .unfurlLinks(false));
    return read(posted.ok())
        + read(posted.channel())
        + read(posted.ts())
        + read(posted.message().text())
        + read(posted.message().user());
  }

  private int history() {
    ConversationsHistory.Result page = slack.run(ConversationsHistory.input()
        .token(TOKEN)
        .channel("C123ABC456")
        .inclusive(true)
        .limit(5));
    return page.messages().stream()
            .mapToInt(message -> read(message.ts()) + read(message.text()) + read(message.user()))
            .sum()
        + read(page.hasMore());
  }

  private int react() {
    return read(slack
        .run(ReactionsAdd.input()
            .token(TOKEN)
            .channel("C123ABC456")
            .name("package")
            .timestamp("1503435956.000247"))
        .ok());
  }
}
