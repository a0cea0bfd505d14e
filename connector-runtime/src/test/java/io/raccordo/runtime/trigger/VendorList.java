package io.raccordo.runtime.trigger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list as vendors have it, with pages counted by offset: what is made, changed or deleted between
 * two pages moves the others. {@code since} finds what was changed at that second or later,
 * {@code after} what was made after an id.
 */
final class VendorList implements PolledSearch<JsonNode> {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** An item: when it was made is its id. */
  record Entry(int id, long at) {}

  final List<Entry> entries = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  int pageSize = 3;
  boolean exclusive;
  Comparator<Entry> order = Comparator.comparing(Entry::at);
  IntConsumer beforePage = page -> {};

  VendorList of(int... ids) {
    IntStream.of(ids).forEach(id -> put(id, id));
    return this;
  }

  VendorList newestFirst() {
    order = order.reversed();
    return this;
  }

  VendorList byId() {
    order = Comparator.comparing(Entry::id);
    return this;
  }

  void put(int id, long at) {
    delete(id);
    entries.add(new Entry(id, at));
  }

  void delete(int id) {
    entries.removeIf(entry -> entry.id() == id);
  }

  @Override
  public String name() {
    return "vendor:list";
  }

  @Override
  public ObjectNode input() {
    return JSON.createObjectNode();
  }

  @Override
  public Iterator<List<JsonNode>> pages(ObjectNode input) {
    asked.add(input.toString());
    return new Iterator<>() {
      private int offset;
      private boolean ended;

      @Override
      public boolean hasNext() {
        return !ended;
      }

      @Override
      public List<JsonNode> next() {
        beforePage.accept(offset / pageSize);
        List<Entry> all = found(input);
        List<JsonNode> page =
            all.stream().skip(offset).limit(pageSize).map(VendorList::json).toList();
        offset += pageSize;
        ended = offset >= all.size();
        return page;
      }
    };
  }

  private List<Entry> found(ObjectNode input) {
    long since = input.path("since").asLong(Long.MIN_VALUE);
    int after = input.path("after").asInt(Integer.MIN_VALUE);
    return entries.stream()
        .filter(entry -> exclusive ? entry.at() > since : entry.at() >= since)
        .filter(entry -> entry.id() > after)
        .sorted(order)
        .toList();
  }

  private static JsonNode json(Entry entry) {
    return JSON.createObjectNode().put("id", entry.id()).put("at", entry.at());
  }

  @Override
  public JsonNode json(JsonNode item) {
    return item;
  }
}
