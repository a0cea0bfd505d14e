package io.raccordo.generator.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which value of one enum is which of another.
 *
 * @param values old value to new one, for those that were found
 * @param complete whether each old value was
 */
record ValueTable(Map<String, JsonNode> values, boolean complete) {
  private static final double ALIKE = 0.75;

  /** Null where either admits more than some values, so that there is nothing to list. */
  static @Nullable ValueTable of(@Nullable Set<JsonNode> old, @Nullable Set<JsonNode> now) {
    if (old == null || now == null) {
      return null;
    }
    Map<String, JsonNode> values = new LinkedHashMap<>();
    long wanted = 0;
    for (JsonNode value : old) {
      if (!value.isNull()) {
        wanted++;
        JsonNode found = nearest(value, now);
        if (found != null) {
          values.put(value.asText(), found);
        }
      }
    }
    return new ValueTable(values, values.size() == wanted);
  }

  /** Whether every value stays what it is. */
  boolean same() {
    return complete
        && values.entrySet().stream()
            .allMatch(e -> e.getKey().equals(e.getValue().asText()));
  }

  private static @Nullable JsonNode nearest(JsonNode value, Set<JsonNode> values) {
    Set<String> words = NameLikeness.words(List.of(value.asText()));
    JsonNode best = null;
    double most = 0;
    for (JsonNode candidate : values) {
      if (candidate.equals(value)) {
        return candidate;
      }
      double shared = words.isEmpty()
          ? 0
          : NameLikeness.shared(words, NameLikeness.words(List.of(candidate.asText())));
      if (shared >= ALIKE && shared > most && candidate.isValueNode() && !candidate.isNull()) {
        best = candidate;
        most = shared;
      }
    }
    return best;
  }
}
