package io.raccordo.runtime;

import io.raccordo.runtime.json.JsonType;
import io.raccordo.runtime.json.MemberFormException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.POJONode;

/** The type of items that come one after the other; as a whole they never become JSON. */
final class ItemStreamType<T> extends JsonType<ItemStream<T>> {
  private final JsonType<T> item;
  private final Format format;

  /** How items are told apart in a response. */
  interface Format {
    ItemSource open(OutgoingCall call, InputStream body, long limit, Resumption resumption);
  }

  /** Asks for what comes after an event, when the connection broke. */
  interface Resumption {
    InputStream after(String eventId, Duration wait);
  }

  ItemStreamType(JsonType<T> item, Format format) {
    super("stream of " + item);
    this.item = item;
    this.format = format;
  }

  /**
   * What the response holds.
   *
   * @param limit how many bytes one item may have
   * @param carry what is done to each item before it is read
   * @param resumption goes on where the response broke off, if it can
   */
  JsonNode open(Answer answer, long limit, UnaryOperator<JsonNode> carry, Resumption resumption) {
    ItemSource source = format.open(answer.call(), answer.response().body(), limit, resumption);
    return write(new ItemStream<>(source, json -> {
      try {
        return item.read(carry.apply(json));
      } catch (MemberFormException e) {
        throw new DataException(Failure.of(
                answer.call().operation(),
                "An item is not what this module promises. " + e.getMessage())
            .answered(answer.response().status(), answer.response().headers(), json));
      }
    }));
  }

  @Override
  public boolean accepts(JsonNode json) {
    return json instanceof POJONode pojo && pojo.getPojo() instanceof ItemStream;
  }

  @Override
  @SuppressWarnings("unchecked")
  public ItemStream<T> read(JsonNode json) {
    if (json instanceof POJONode pojo && pojo.getPojo() instanceof ItemStream<?> stream) {
      return (ItemStream<T>) stream;
    }
    throw mismatch(json);
  }

  @Override
  public JsonNode write(ItemStream<T> value) {
    return JsonNodeFactory.instance.pojoNode(value);
  }
}
