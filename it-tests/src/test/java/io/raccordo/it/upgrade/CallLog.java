package io.raccordo.it.upgrade;

import io.raccordo.runtime.CallOptions;
import io.raccordo.runtime.json.MemberFormException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a written caller asks before it calls, and where it keeps what came of it. */
public final class CallLog {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Set<String> left;
  private final Map<String, String> texts;
  private final byte[] payload;
  private final Set<String> answered = new TreeSet<>();
  private final Set<String> absent = new TreeSet<>();
  private final Map<String, String> otherForm = new TreeMap<>();
  private CallOptions options = CallOptions.DEFAULT;
  private @Nullable JsonNode input;

  /**
   * A log of one call.
   *
   * @param left keys of optional members that are not to be set
   * @param texts texts to set in place of the caller's own, by key
   * @param payload what an instant trigger receives
   */
  public CallLog(Set<String> left, Map<String, String> texts, byte[] payload) {
    this.left = new HashSet<>(left);
    this.texts = Map.copyOf(texts);
    this.payload = payload.clone();
  }

  /** Whether to set an optional member. */
  public boolean sets(String key) {
    return !left.contains(key);
  }

  /** The text to set. */
  public String text(String key, String own) {
    return texts.getOrDefault(key, own);
  }

  /** What to do in another way than the connector does. */
  public CallOptions options() {
    return options;
  }

  CallLog with(CallOptions other) {
    options = other;
    return this;
  }

  /** The bytes that a vendor sent. */
  public byte[] payload() {
    return payload.clone();
  }

  /** Keeps the input as it is when the call begins. */
  public void input(JsonNode json) {
    input = json;
  }

  /** Keeps that an accessor answered. */
  public void got(String accessor, @Nullable Object value) {
    boolean none = value == null
        || (value instanceof java.util.Collection<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
    (none ? absent : answered).add(accessor);
  }

  /** Keeps that an accessor found JSON of another form. */
  public void other(String accessor, MemberFormException e) {
    otherForm.put(accessor, String.valueOf(e.getMessage()));
  }

  /** JSON for members that have no method. */
  public static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  @Nullable
  JsonNode input() {
    return input;
  }

  Set<String> answered() {
    return answered;
  }

  Set<String> absent() {
    return absent;
  }

  Map<String, String> otherForm() {
    return otherForm;
  }
}
