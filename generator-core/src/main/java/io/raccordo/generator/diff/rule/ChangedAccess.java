package io.raccordo.generator.diff.rule;

import io.raccordo.generator.diff.Direction;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.diff.SchemaFact.Access;
import io.raccordo.generator.diff.SchemaFact.AccessChanged;
import io.raccordo.generator.diff.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A property is left out of one direction, or no longer: what is left out of requests is refused or
 * ignored there, what is required and left out no longer must be sent from now on.
 */
final class ChangedAccess extends FactRule<AccessChanged> {
  ChangedAccess() {
    super(
        AccessChanged.class,
        PropertySites.both(
            PropertySites.rows(Direction.REQUEST, ChangedAccess::rows),
            PropertySites.rows(Direction.RESPONSE, ChangedAccess::rows)));
  }

  private static List<Row> rows(Site site) {
    List<Row> rows = new ArrayList<>();
    for (boolean required : List.of(true, false)) {
      for (Access access : List.of(Access.READ_ONLY, Access.WRITE_ONLY)) {
        for (boolean now : List.of(true, false)) {
          rows.add(Row.wire(
              id(site, required, access, now),
              PropertySites.element(site),
              (now ? "became " : "stopped being ") + words(access),
              site.direction(),
              level(site.direction(), required, access, now)));
        }
      }
    }
    return rows;
  }

  private static Level level(Direction direction, boolean required, Access access, boolean now) {
    if (access.sentIn(direction)) {
      return Level.INFO;
    }
    return switch (direction) {
      case REQUEST -> now ? Level.WARN : required ? Level.ERR : Level.INFO;
      case RESPONSE -> now ? (required ? Level.ERR : Level.WARN) : Level.INFO;
    };
  }

  private static String id(Site site, boolean required, Access access, boolean now) {
    return PropertySites.stem(site)
        + (required ? "-required" : "-optional")
        + "-property-became-"
        + (now ? "" : "not-")
        + words(access);
  }

  private static String words(Access access) {
    return access == Access.READ_ONLY ? "read-only" : "write-only";
  }

  @Override
  Optional<Finding> judge(AccessChanged fact, Occasion occasion) {
    boolean now = fact.after() != Access.BOTH_WAYS;
    Access access = now ? fact.after() : fact.before();
    return finding(
        id(fact.place().site(), fact.required(), access, now),
        fact,
        Wording.subject(fact.place())
            + (now ? " is " : " is not ")
            + words(access)
            + (now ? " now." : " any more."));
  }
}
