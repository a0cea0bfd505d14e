package io.raccordo.generator.diff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A selector that the team states, in place of one to be recognised.
 *
 * @param name of the parameter or server variable; null where the place needs none
 * @param values what is sent, by label of the API version; a label may be missing
 */
public record StatedSelector(In in, @Nullable String name, Map<String, String> values) {
  /** Where it is. */
  public enum In {
    PATH,
    HEADER,
    QUERY,
    SERVER
  }

  public StatedSelector {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
