package io.raccordo.generator.migrate;

import io.raccordo.generator.model.JsonType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** JSON types in a sentence. */
final class Types {
  private Types() {}

  /** {@code string}, {@code string or integer}, in the order of JSON Schema. */
  static String of(Collection<JsonType> types) {
    List<String> names = types.stream()
        .sorted()
        .map(type -> type.name().toLowerCase(Locale.ROOT))
        .toList();
    return String.join(" or ", names);
  }
}
