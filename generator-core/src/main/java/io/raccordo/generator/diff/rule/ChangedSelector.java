package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.DocumentFact.SelectorChanged;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.Selector;
import io.raccordo.generator.diff.SelectorChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The API version is chosen by another value, or by something else. */
final class ChangedSelector extends FactRule<SelectorChanged> {
  ChangedSelector() {
    super(
        SelectorChanged.class,
        List.of(
            Row.wire("api-version-moved", "selector", "moved", null, Level.WARN),
            Row.wire("api-version-refused", "selector", "restricted", null, Level.ERR),
            Row.wire("api-version-required", "selector", "required", null, Level.ERR)));
  }

  @Override
  Optional<Finding> judge(SelectorChanged fact, Occasion occasion) {
    SelectorChange change = fact.change();
    Selector before = change.before();
    Selector after = change.after();
    String told = told(before, after) + why(before, after);
    if (!change.refused().isEmpty()) {
      String refused =
          change.refused().stream().map(Wording::code).collect(Collectors.joining(", "));
      return finding(
          "api-version-refused", fact, told + " Not accepted any more: " + refused + '.');
    }
    return change.demanded()
        ? finding("api-version-required", fact, told + " A call without it is refused.")
        : finding("api-version-moved", fact, told);
  }

  private static String told(@Nullable Selector before, @Nullable Selector after) {
    if (before == null || after == null) {
      return after == null
          ? "Nothing chooses the API version now; " + by(before) + " did."
          : "The API version is chosen by " + by(after) + " now; nothing chose it before.";
    }
    if (before.kind() == after.kind() && before.place().equals(after.place())) {
      String place = name(after);
      return before.value().equals(after.value())
          ? "The API version is chosen by " + by(after) + '.'
          : "The API version is chosen by " + place + ", which was " + Wording.code(before.value())
              + " and is " + Wording.code(after.value()) + " now.";
    }
    return "The API version was chosen by " + by(before) + " and is chosen by " + by(after)
        + " now.";
  }

  private static String by(@Nullable Selector selector) {
    return selector == null ? "nothing" : name(selector) + ' ' + Wording.code(selector.value());
  }

  private static String name(Selector selector) {
    String name = selector.name();
    String place = selector.place();
    return "the "
        + (name == null
            ? place
            : place.substring(0, place.length() - name.length()) + Wording.code(name));
  }

  private static String why(@Nullable Selector before, @Nullable Selector after) {
    Selector known = after != null ? after : before;
    return known == null ? "" : " Known because " + known.why() + '.';
  }
}
