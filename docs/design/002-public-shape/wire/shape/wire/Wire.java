package shape.wire;

import java.util.ArrayList;
import java.util.List;

/** The vendor's server, the same for all candidates: it answers as the API does after one change. */
public final class Wire {
  private final String change;
  private final List<String> sent = new ArrayList<>();

  /** {@code change} is the name of a change, empty for the API as it was. */
  public Wire(String change) {
    this.change = change;
  }

  /** Status, path of the next page or empty, JSON. */
  public record Reply(int status, String next, String json) {}

  public Reply send(String method, String target, String body) {
    sent.add(method + " " + target + " " + body);
    if (target.startsWith("/repos/octocat/missing")) {
      return new Reply(404, "", "{\"message\":\"Not Found\"}");
    }
    if (change.equals("query-parameter-renamed") && target.contains("creator=")) {
      return new Reply(422, "", "{\"message\":\"Unknown parameter creator\"}");
    }
    if (method.equals("GET")) {
      boolean last = target.contains("page=2");
      String issue = last ? issue().replace("1347", "1348") : issue();
      return new Reply(200, last ? "" : "/repos/octocat/hello/issues?page=2", "[" + issue + "]");
    }
    if (target.contains("/assets")) {
      return new Reply(201, "", "{\"id\":1,\"name\":\"a.zip\",\"size\":3}");
    }
    return method.equals("PATCH")
        ? new Reply(200, "", "{\"id\":7,\"name\":\"hello\",\"description\":null,\"has_downloads\":true}")
        : new Reply(201, "", issue());
  }

  /** An issue as the API sends it now. */
  public String issue() {
    return "{\"number\":1347,\"title\":\"It broke\""
        + switch (change) {
          case "response-field-dropped", "response-field-retired" -> "";
          case "response-field-reformed" -> ",\"body\":{\"text\":\"Why?\"}";
          default -> ",\"body\":\"Why?\"";
        }
        + (change.equals("response-field-added") ? ",\"locked\":true" : "")
        + (change.equals("required-to-optional") ? "" : ",\"comments\":0")
        + ",\"milestone\":2,\"state_reason\":"
        + (change.equals("enum-value-added") ? "\"duplicate\"" : "\"completed\"")
        + ",\"labels\":[\"bug\","
        + (change.equals("union-member-added") ? "7," : "")
        + "{\"id\":1,\"name\":\"ui\",\"color\":null}]}";
  }

  /** The last request. */
  public String last() {
    return sent.isEmpty() ? "nothing" : sent.get(sent.size() - 1);
  }

  public String webhook() {
    return "{\"action\":\"opened\",\"issue\":" + issue() + "}";
  }

  /** Fails unless the last request holds all these texts. */
  public void sent(String... texts) {
    for (String text : texts) {
      check(sent.get(sent.size() - 1).contains(text), "sent " + sent.get(sent.size() - 1) + " without " + text);
    }
  }

  public static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
