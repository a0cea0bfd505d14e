package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.BodyFact.EncodingChanged;
import io.raccordo.generator.diff.FactCollector.Found;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Encoding;
import io.raccordo.generator.model.MediaType;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares how the properties of form and multipart bodies are sent. A property that came or went
 * is told as such: nobody sends it in another form than before.
 */
final class EncodingComparison {
  private static final String DEFAULT = "the default";

  private final EffectiveSchemas before;
  private final EffectiveSchemas after;
  private final FactCollector facts;

  EncodingComparison(ApiModel before, ApiModel after, FactCollector facts) {
    this.before = EffectiveSchemas.effective(before);
    this.after = EffectiveSchemas.effective(after);
    this.facts = facts;
  }

  /** Compares two media types of a body that is called {@code subject}. */
  void compare(Site site, String subject, BitSet operation, MediaType earlier, MediaType later) {
    Set<String> properties = new LinkedHashSet<>(earlier.encodings().keySet());
    properties.addAll(later.encodings().keySet());
    for (String property : properties) {
      String was = words(earlier.encodings().get(property));
      String is = words(later.encodings().get(property));
      if (!was.equals(is)
          && declares(before, earlier, property) == declares(after, later, property)) {
        facts.add(
            new Found(site, subject, operation, place(earlier, property), place(later, property)),
            p -> new EncodingChanged(p, property, was, is));
      }
    }
  }

  private static boolean declares(EffectiveSchemas schemas, MediaType body, String property) {
    return body.schema().isPresent()
        && schemas.of(body.schema().getAsInt()).properties.containsKey(property);
  }

  private static Origin place(MediaType body, String property) {
    return body.encodings().containsKey(property)
        ? body.origin().child("encoding", property)
        : body.origin();
  }

  private static String words(@Nullable Encoding encoding) {
    if (encoding == null) {
      return DEFAULT;
    }
    StringBuilder result = new StringBuilder();
    result.append(encoding.contentType() == null ? "" : encoding.contentType() + ' ');
    result.append(encoding.style() == null ? "" : "style " + encoding.style().text() + ' ');
    result.append(encoding.explode() == null ? "" : "explode " + encoding.explode() + ' ');
    result.append(encoding.allowReserved() ? "allowReserved" : "");
    String text = result.toString().strip();
    return text.isEmpty() ? DEFAULT : text;
  }
}
