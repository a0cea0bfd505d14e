package io.raccordo.generator.diff.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diff.Place;
import io.raccordo.generator.diff.Site;
import io.raccordo.generator.model.OperationKey.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How messages speak of places and values. */
final class Wording {
  private static final int MOST_VALUES = 12;

  private Wording() {}

  /** The beginning of a sentence, such as {@code Property `owner/login` of the request body}. */
  static String subject(Place place) {
    String path = place.path();
    return path.isEmpty()
        ? capital(holder(place))
        : "Property " + code(path) + " of " + holder(place);
  }

  /**
   * The holder with its article, such as {@code the body of response 200}, {@code query parameter
   * `sort`}.
   */
  static String holder(Place place) {
    String holder = place.holder();
    for (String kind : List.of(" parameter ", " header ")) {
      int at = holder.indexOf(kind);
      if (at >= 0) {
        String name = code(holder.substring(at + kind.length()));
        return kind.equals(" header ")
            ? "header " + name + " of " + holder.substring(0, at)
            : holder.substring(0, at) + kind + name;
      }
    }
    return holder.startsWith("response ") && holder.endsWith(" body")
        ? "the body of " + holder.substring(0, holder.length() - " body".length())
        : holder.startsWith("response ") ? holder : "the " + holder;
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String code(String text) {
    return '`' + text + '`';
  }

  static String values(List<JsonNode> values) {
    String shown =
        values.stream().limit(MOST_VALUES).map(Wording::value).collect(Collectors.joining(", "));
    return values.size() > MOST_VALUES
        ? shown + " and " + (values.size() - MOST_VALUES) + " more"
        : shown;
  }

  static String value(JsonNode value) {
    return code(value.isTextual() ? value.textValue() : value.toString());
  }

  /** As JSON writes it, where a text has to be told from a number. */
  static String json(JsonNode value) {
    return code(value.toString());
  }

  static String names(List<String> names) {
    return names.stream().map(Wording::code).collect(Collectors.joining(", "));
  }

  /** Whether it stands inside a header that is sent with a request. */
  static boolean insideRequestHeader(Place place) {
    return place.site() == Site.REQUEST_PARAMETER_PROPERTY
        && place.holder().startsWith("header parameter ");
  }

  /** {@code request property} and the like, for the table of rules. */
  static String element(Site site) {
    return site.prefix().replace('-', ' ');
  }

  /** Whether the vendor is the one who calls. */
  static boolean webhook(Place place) {
    return !place.operations().isEmpty() && place.operations().get(0).kind() != Kind.PATH;
  }
}
