package io.raccordo.generator.diff.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.policy.Profile;
import io.raccordo.generator.diff.policy.VersionPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the page of rules against the table that it is made of. */
class RulesDocumentTest {
  private static final Path PAGE = Path.of("../docs/rules.md");

  @Test
  void isCurrent() throws IOException {
    String page = page();
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI"))
          .as("goldens are not updated where CI is set")
          .isNull();
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("""
        # Rules

        Every rule id that a finding can have, in the order of the table `Rules`. This page is made from that
        table; [policy.md](policy.md) says by which measure the levels are given.

        - **strict**: the level in the dimension `WIRE`, or in `BEHAVIOUR` where marked so. `-`: not told.
        - **oasdiff**: the level under the profile of that name. `-`: that tool has no such rule, so the
          profile does not tell it.
        - **graph**, **make**: the level under the profile of that name, where it is not the one of strict.

        | id | element | direction | action | strict | oasdiff | graph | make |
        |---|---|---|---|---|---|---|---|
        """);
    for (Rule rule : Rules.ALL) {
      for (Row row : rule.rows()) {
        line(page, row);
      }
    }
    VersionPolicy.IDS.forEach(id -> line(page, Row.unjudged(id, "document", "changed", null)));
    return page.toString();
  }

  private static void line(StringBuilder page, Row row) {
    Direction direction = row.direction();
    page.append("| `")
        .append(row.id())
        .append("` | ")
        .append(row.element())
        .append(" | ")
        .append(direction == null ? "-" : direction.name().toLowerCase(Locale.ROOT))
        .append(" | ")
        .append(row.action())
        .append(" | ")
        .append(strict(row))
        .append(" | ")
        .append(level(Profile.OASDIFF.level(row.id()).orElse(Level.NONE)))
        .append(" | ")
        .append(changed(Profile.GRAPH, row))
        .append(" | ")
        .append(changed(Profile.MAKE, row))
        .append(" |\n");
  }

  private static String changed(Profile profile, Row row) {
    return profile.changed(row.id()).entrySet().stream()
        .map(entry -> entry.getKey() == Dimension.WIRE
            ? entry.getValue().name()
            : entry.getValue() + " (" + entry.getKey() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String strict(Row row) {
    return row.wire() == Level.NONE && row.behaviour() != Level.NONE
        ? row.behaviour() + " (BEHAVIOUR)"
        : level(row.wire());
  }

  private static String level(Level level) {
    return level == Level.NONE ? "-" : level.name();
  }
}
