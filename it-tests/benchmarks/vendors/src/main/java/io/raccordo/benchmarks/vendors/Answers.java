package io.raccordo.benchmarks.vendors;

import io.raccordo.benchmarks.server.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the vendors answer. GitHub's document holds examples of its answers; those of the others are
 * resources beside this class.
 */
final class Answers {
  private static final int ITEMS = 5;

  private final JsonMapper json = JsonMapper.shared();
  private final Map<String, Answer> answers = new LinkedHashMap<>();

  private Answers() {}

  /**
   * The answers by method and path.
   *
   * @param github GitHub's document
   */
  static Map<String, Answer> read(Path github) {
    Answers all = new Answers();
    all.github(github);
    all.stripe();
    all.adyen();
    all.slack();
    return all.answers;
  }

  private void github(Path file) {
    JsonNode document = json.readTree(file);
    // The API sends what tells users apart; the example does not.
    ((ObjectNode) document.at("/components/examples/public-user-default-response/value"))
        .put("user_view_type", "public");
    String repo = "/repos/{owner}/{repo}";
    for (String operation : new String[] {
      "get " + repo,
      "get " + repo + "/issues",
      "post " + repo + "/issues",
      "get " + repo + "/issues/{issue_number}",
      "patch " + repo + "/issues/{issue_number}",
      "post " + repo + "/issues/{issue_number}/comments",
      "post " + repo + "/issues/{issue_number}/labels",
      "get " + repo + "/commits",
      "get " + repo + "/branches",
      "get " + repo + "/pulls",
      "post " + repo + "/pulls",
      "get " + repo + "/pulls/{pull_number}",
      "post " + repo + "/releases",
      "get /users/{username}",
      "get /search/repositories"
    }) {
      int space = operation.indexOf(' ');
      String method = operation.substring(0, space);
      String path = operation.substring(space + 1);
      for (Map.Entry<String, JsonNode> response :
          document.path("paths").path(path).path(method).path("responses").properties()) {
        if (response.getKey().startsWith("2")) {
          put(
              Integer.parseInt(response.getKey()),
              method,
              path.replace("{owner}", "octocat")
                  .replace("{repo}", "Hello-World")
                  .replace("{issue_number}", "1347")
                  .replace("{pull_number}", "1347")
                  .replace("{username}", "octocat"),
              firstExample(document, response.getValue()).toString());
        }
      }
    }
  }

  /** The value of the first example of a response, wherever the document has put it. */
  private static JsonNode firstExample(JsonNode document, JsonNode response) {
    JsonNode examples = response.path("content").path("application/json").path("examples");
    JsonNode example = followed(document, examples.iterator().next());
    JsonNode value = example.path("value");
    return value.has("$ref") ? followed(document, value).path("value") : value;
  }

  private static JsonNode followed(JsonNode document, JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = document.at(found.path("$ref").asString().substring(1));
    }
    return found;
  }

  private void stripe() {
    ObjectNode customer = object("stripe/customer.json");
    ObjectNode charge = object("stripe/charge.json");
    ObjectNode intent = object("stripe/payment_intent.json");
    ((ArrayNode) intent.path("charges").path("data")).add(charge);
    ObjectNode event = object("stripe/event.json");
    ((ObjectNode) event.path("data")).set("object", charge);
    String oneCustomer = "/v1/customers/" + customer.path("id").asString();
    String oneIntent = "/v1/payment_intents/" + intent.path("id").asString();
    putStripe("post", "/v1/customers", customer);
    putStripe("get", oneCustomer, customer);
    putStripe("post", oneCustomer, customer);
    putStripe("get", "/v1/customers", list("/v1/customers", customer));
    putStripe("post", "/v1/payment_intents", intent);
    putStripe("get", oneIntent, intent);
    putStripe("post", oneIntent + "/confirm", intent);
    putStripe("get", "/v1/prices", list("/v1/prices", object("stripe/price.json")));
    putStripe("post", "/v1/products", object("stripe/product.json"));
    putStripe("get", "/v1/charges", list("/v1/charges", charge));
    putStripe("post", "/v1/refunds", object("stripe/refund.json"));
    putStripe("post", "/v1/invoiceitems", object("stripe/invoiceitem.json"));
    putStripe("post", "/v1/invoices", object("stripe/invoice.json"));
    putStripe("get", "/v1/events", list("/v1/events", event));
    putStripe("get", "/v1/balance", object("stripe/balance.json"));
  }

  /** A page of a list, of items that differ in their identifiers. */
  private ObjectNode list(String url, ObjectNode item) {
    ObjectNode list = json.createObjectNode();
    list.put("object", "list");
    ArrayNode data = list.putArray("data");
    for (int i = 0; i < ITEMS; i++) {
      ObjectNode copy = item.deepCopy();
      copy.put("id", item.path("id").asString() + i);
      data.add(copy);
    }
    list.put("has_more", true);
    list.put("url", url);
    return list;
  }

  /** Stripe answers in several lines. */
  private void putStripe(String method, String path, JsonNode answer) {
    put(200, method, path, answer.toPrettyString());
  }

  private void adyen() {
    String capture = "/payments/993617895204576J/captures";
    put(200, "post", "/payments", object("adyen/payments.json").toString());
    put(200, "post", "/paymentMethods", object("adyen/payment-methods.json").toString());
    put(201, "post", "/sessions", object("adyen/sessions.json").toString());
    put(201, "post", capture, object("adyen/captures.json").toString());
    put(201, "post", "/paymentLinks", object("adyen/payment-links.json").toString());
  }

  private void slack() {
    ObjectNode message = object("slack/conversations-history-message.json");
    ObjectNode history = json.createObjectNode();
    history.put("ok", true);
    ArrayNode messages = history.putArray("messages");
    for (int i = 0; i < ITEMS; i++) {
      messages.add(message.deepCopy().put("ts", "150343595" + i + ".000247"));
    }
    history.put("has_more", true);
    history.put("pin_count", 0);
    put(200, "get", "/auth.test", object("slack/auth-test.json").toString());
    put(200, "get", "/team.info", object("slack/team-info.json").toString());
    put(200, "post", "/chat.postMessage", object("slack/chat-post-message.json").toString());
    put(200, "get", "/conversations.history", history.toString());
    put(200, "post", "/reactions.add", object("slack/reactions-add.json").toString());
  }

  private void put(int status, String method, String path, String answer) {
    answers.put(method.toUpperCase(Locale.ROOT) + " " + path, Answer.of(status, answer));
  }

  private ObjectNode object(String resource) {
    try (InputStream bytes = Answers.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException("There is no resource " + resource + ".");
      }
      return (ObjectNode) json.readTree(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
