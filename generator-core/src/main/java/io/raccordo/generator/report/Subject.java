package io.raccordo.generator.report;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.OperationKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about, so that findings about the same thing stand together.
 *
 * @param title the operation, the shared element, or what else they have in common
 */
record Subject(FindingGroup.Kind kind, String title) {
  static Subject of(ReportFinding finding) {
    List<String> tokens = tokens(finding.after() != null ? finding.after() : finding.before());
    List<OperationKey> operations = finding.operations();
    if (operations.isEmpty()) {
      return new Subject(FindingGroup.Kind.API, "the API as a whole");
    }
    if (isOperation(tokens) && (finding.before() == null || finding.after() == null)) {
      return finding.after() == null
          ? new Subject(FindingGroup.Kind.REMOVED, "removed")
          : new Subject(FindingGroup.Kind.ADDED, "added");
    }
    if (operations.size() == 1) {
      return new Subject(FindingGroup.Kind.OPERATION, operations.get(0).toString());
    }
    if (tokens.size() >= 3 && tokens.get(0).equals("components")) {
      return new Subject(
          tokens.get(1).equals("schemas") ? FindingGroup.Kind.SCHEMA : FindingGroup.Kind.PART,
          tokens.get(2));
    }
    if (tokens.size() >= 2 && tokens.get(0).equals("definitions")) {
      return new Subject(FindingGroup.Kind.SCHEMA, tokens.get(1));
    }
    return new Subject(
        FindingGroup.Kind.PART,
        tokens.size() >= 2 ? tokens.get(1) : operations.get(0) + " and others");
  }

  private static boolean isOperation(List<String> tokens) {
    return (tokens.size() == 2 || tokens.size() == 3)
        && List.of("paths", "webhooks", "x-webhooks").contains(tokens.get(0));
  }

  private static List<String> tokens(@Nullable Place place) {
    String pointer = Objects.requireNonNullElse(place, NOWHERE).origin().pointer();
    return Stream.of(pointer.split("/", -1))
        .skip(1)
        .map(token -> token.replace("~1", "/").replace("~0", "~"))
        .toList();
  }

  private static final Place NOWHERE = new Place(Origin.root(""), null);
}
