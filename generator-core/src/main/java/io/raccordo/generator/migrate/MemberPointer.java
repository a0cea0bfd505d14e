package io.raccordo.generator.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pointer of {@code migrations.yaml}, taken apart: a JSON Pointer (RFC 6901) whose first token is
 * a member of a module's input or of a response. Where a parameter and a property of the body share
 * a name, the place stands in front, as in {@code body:/id}.
 *
 * @param place null where none stands in front
 * @param tokens unescaped; at least one, none of them empty
 */
public record MemberPointer(@Nullable Place place, List<String> tokens) {
  /** Where an input member is sent. */
  public enum Place {
    PATH,
    QUERY,
    HEADER,
    COOKIE,
    BODY;

    /** As it stands in front of a pointer. */
    public String prefix() {
      return name().toLowerCase(Locale.ROOT) + ':';
    }
  }

  private static final Pattern FORM = Pattern.compile(
      "(?:(?:path|query|header|cookie|body):)?(?:/(?:[^~/]|~[01])+)+", Pattern.DOTALL);

  public MemberPointer {
    tokens = List.copyOf(tokens);
  }

  /** The pointer that the text spells; empty when it spells none. */
  public static Optional<MemberPointer> of(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    int slash = text.indexOf('/');
    Place place =
        slash == 0 ? null : Place.valueOf(text.substring(0, slash - 1).toUpperCase(Locale.ROOT));
    List<String> tokens = new ArrayList<>();
    for (int start = slash; start >= 0; ) {
      int end = text.indexOf('/', start + 1);
      String token = end < 0 ? text.substring(start + 1) : text.substring(start + 1, end);
      tokens.add(token.replace("~1", "/").replace("~0", "~"));
      start = end;
    }
    return Optional.of(new MemberPointer(place, tokens));
  }

  /** Whether one leads to, or into, what the other leads to. */
  public boolean overlaps(MemberPointer other) {
    int shared = Math.min(tokens.size(), other.tokens.size());
    boolean samePlace = place == null || other.place == null || place == other.place;
    return samePlace && tokens.subList(0, shared).equals(other.tokens.subList(0, shared));
  }

  /** The text of a pointer: the place if any, then each token escaped. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(place == null ? "" : place.prefix());
    tokens.forEach(token -> text.append('/').append(token.replace("~", "~0").replace("/", "~1")));
    return text.toString();
  }
}
