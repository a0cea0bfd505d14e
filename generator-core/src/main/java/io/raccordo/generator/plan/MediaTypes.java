package io.raccordo.generator.plan;

import io.raccordo.generator.model.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of several media types a module speaks: JSON before forms before bytes and text. */
final class MediaTypes {
  private MediaTypes() {}

  /** What a body of a media type is made of. */
  enum Family {
    JSON,
    FORM,
    MULTIPART,
    BINARY,
    TEXT
  }

  static Optional<MediaType> preferred(List<MediaType> content) {
    MediaType best = null;
    for (MediaType candidate : content) {
      if (best == null || family(candidate).compareTo(family(best)) < 0) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The family of a kind of body; null for none. */
  static @Nullable Family family(Binding.Body.Kind kind) {
    return switch (kind) {
      case NONE -> null;
      case JSON_MEMBERS, JSON_WHOLE -> Family.JSON;
      case FORM -> Family.FORM;
      case MULTIPART -> Family.MULTIPART;
      case BINARY -> Family.BINARY;
      case TEXT -> Family.TEXT;
    };
  }

  static Family family(MediaType type) {
    return family(type.name());
  }

  /** By RFC 6838 type and structured suffix (RFC 6839). */
  static Family family(String name) {
    String essence = name.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (essence.endsWith("/json")
        || essence.endsWith("+json")
        || essence.equals("*/*")
        || essence.isEmpty()) {
      return Family.JSON;
    }
    if (essence.equals("application/x-www-form-urlencoded")) {
      return Family.FORM;
    }
    if (essence.startsWith("multipart/")) {
      return Family.MULTIPART;
    }
    boolean text = essence.startsWith("text/")
        || essence.endsWith("/xml")
        || essence.endsWith("+xml")
        || essence.endsWith("yaml");
    return text ? Family.TEXT : Family.BINARY;
  }
}
