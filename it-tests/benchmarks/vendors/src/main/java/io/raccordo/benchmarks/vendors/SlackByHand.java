package io.raccordo.benchmarks.vendors;

import static io.raccordo.benchmarks.vendors.Call.read;

import io.raccordo.benchmarks.vendors.JsonHttp.Form;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;

/** Slack by hand. */
final class SlackByHand implements Client {
  private final JsonHttp http;

  SlackByHand(URI url) {
    http = new JsonHttp(
        url, PropertyNamingStrategies.SNAKE_CASE, "Authorization", "Bearer xoxb-example");
  }

  record Who(boolean ok, String team, String user, String userId, String botId) {}

  record Team(String id, String name, String domain, String emailDomain) {}

  record TeamAnswer(boolean ok, Team team) {}

  record PostedMessage(String text, String user) {}

  record Posted(boolean ok, String channel, String ts, PostedMessage message) {}

  record Message(String ts, String text, String user) {}

  record History(List<Message> messages, boolean hasMore) {}

  record Done(boolean ok) {}

  @Override
  public int first() throws IOException, InterruptedException {
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

  private int test() throws IOException, InterruptedException {
    Who who = http.get("/auth.test", Who.class);
    return read(who.ok())
        + read(who.team())
        + read(who.user())
        + read(who.userId())
        + read(who.botId());
  }

  private int team() throws IOException, InterruptedException {
    TeamAnswer answer = http.get("/team.info?team=T0G9PQBBK", TeamAnswer.class);
    return read(answer.ok())
        + read(answer.team().id())
        + read(answer.team().name())
        + read(answer.team().domain())
        + read(answer.team().emailDomain());
  }

  private int post() throws IOException, InterruptedException {
    Posted posted = http.postForm(
        "/chat.postMessage",
        new Form()
            .add("channel", "C123ABC456")
            .add("text", "Parcel A-17 has left Milano")
            .add("username", "parcelbot")
            .add("icon_emoji", ":package:")
            .add("mrkdwn", true)
            .add("unfurl_links", false),
        Posted.class);
    return read(posted.ok())
        + read(posted.channel())
        + read(posted.ts())
        + read(posted.message().text())
        + read(posted.message().user());
  }

  private int history() throws IOException, InterruptedException {
    History page =
        http.get("/conversations.history?channel=C123ABC456&inclusive=true&limit=5", History.class);
    int sum = read(page.hasMore());
    for (Message message : page.messages()) {
      sum += read(message.ts()) + read(message.text()) + read(message.user());
    }
    return sum;
  }

  private int react() throws IOException, InterruptedException {
    return read(http.postForm(
            "/reactions.add",
            new Form()
                .add("channel", "C123ABC456")
                .add("name", "package")
                .add("timestamp", "1503435956.000247"),
            Done.class)
        .ok());
  }
}
