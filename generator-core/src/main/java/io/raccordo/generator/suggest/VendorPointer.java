package io.raccordo.generator.suggest;

import io.raccordo.generator.model.Operation;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Whether what the vendor says of the earlier operation names the later one: its path, or an
 * operationId that is no plain word.
 */
final class VendorPointer implements Likeness {
  private static final Pattern PLAIN = Pattern.compile("[a-z]+|[A-Z]+|[A-Z][a-z]+");

  @Override
  public OptionalDouble of(OperationProfile earlier, OperationProfile later) {
    Operation old = earlier.operation();
    String said = old.summary() + "\n" + old.description() + "\n" + old.extensions();
    String path = later.operation().key().path();
    String id = later.operation().operationId();
    boolean named = (names(said, path) && path.indexOf('/', 1) > 0)
        || (id != null && !PLAIN.matcher(id).matches() && names(said, id));
    return named ? OptionalDouble.of(1) : OptionalDouble.empty();
  }

  @Override
  public List<String> shared(OperationProfile earlier, OperationProfile later) {
    return of(earlier, later).isPresent() ? List.of(later.operation().key().toString()) : List.of();
  }

  /** Whether the text stands there as a word of its own. */
  private static boolean names(String said, String text) {
    for (int at = said.indexOf(text); at >= 0; at = said.indexOf(text, at + 1)) {
      int end = at + text.length();
      boolean starts =
          at == 0 || !Character.isLetterOrDigit(said.charAt(at - 1)) || text.startsWith("/");
      boolean ends = end == said.length()
          || !(Character.isLetterOrDigit(said.charAt(end))
              || "/_-{".indexOf(said.charAt(end)) >= 0);
      if (starts && ends) {
        return true;
      }
    }
    return false;
  }
}
