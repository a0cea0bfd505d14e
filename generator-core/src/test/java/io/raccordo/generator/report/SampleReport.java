package io.raccordo.generator.report;

import io.raccordo.generator.diagnostic.Locator;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diagnostic.SourceRange;
import io.raccordo.generator.diff.Accepted;
import io.raccordo.generator.diff.Dimension;
import io.raccordo.generator.diff.Finding;
import io.raccordo.generator.diff.Level;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.plan.ClassRef;
import io.raccordo.generator.plan.ConnectionPlan;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.Ledger;
import io.raccordo.generator.plan.ModuleFamily;
import io.raccordo.generator.plan.ModuleKind;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.StepPlan;
import io.raccordo.generator.plan.Tier;
import io.raccordo.generator.plan.TypeRef;
import io.raccordo.generator.plan.Verdict;
import io.raccordo.generator.plan.VersionPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The succession of an invented CRM, from the tables beside this class. */
final class SampleReport {
  static final List<String> VERSIONS = List.of("v3", "2025-09", "2026-03", "2026-09");

  /** Places every element somewhere, always at the same place. */
  static final Locator LOCATOR = origin -> {
    int line = Math.floorMod(origin.pointer().hashCode(), 4000) + 1;
    int depth = (int) origin.pointer().chars().filter(c -> c == '/').count();
    int column = 2 * depth + 1;
    return Optional.of(new SourceRange(origin.document(), line, column, line + 3, column + 2));
  };

  private static final List<String> ACCEPTED =
      List.of("request-parameter-max-decreased", "response-property-enum-value-added");

  private SampleReport() {}

  static ReportModel model() {
    return new ReportAssembler(LOCATOR).assemble(input());
  }

  static ReportInput input() {
    List<StepPlan> plans = plans();
    List<ReportInput.Step> steps = IntStream.range(0, plans.size())
        .mapToObj(i ->
            new ReportInput.Step(VERSIONS.get(i), VERSIONS.get(i + 1), findings(i), plans.get(i)))
        .toList();
    return new ReportInput(
        "Lumen CRM",
        connector(plans),
        steps,
        Map.of(Dimension.WIRE, Level.ERR, Dimension.BEHAVIOUR, Level.WARN),
        "src/main/connectors/lumen-crm");
  }

  /** The same findings, with nothing known of a connector. */
  static ReportInput documentsOnly() {
    return new ReportInput(
        "lumen-v3.json and lumen-2025-09.json",
        null,
        List.of(new ReportInput.Step("v3", "2025-09", findings(0), null)));
  }

  static List<Finding> findings(int step) {
    return rows("findings.tsv", step)
        .map(row -> new Finding(
            row[1],
            row[7],
            row[6],
            list(row[3]).stream().map(SampleReport::key).toList(),
            origin(step, row[4]),
            origin(step + 1, row[5]),
            levels(row[2])))
        .map(finding -> ACCEPTED.contains(finding.rule())
            ? finding.withAccepted(
                new Accepted("Nobody sorts by <two> keys.", LocalDate.of(2026, 12, 31), false))
            : finding)
        .toList();
  }

  static List<StepPlan> plans() {
    List<StepPlan> plans = new ArrayList<>();
    for (int step = 0; step < VERSIONS.size() - 1; step++) {
      plans.add(new StepPlan(
          VERSIONS.get(step),
          VERSIONS.get(step + 1),
          outcomes(step),
          added(step),
          connectionChanges(step),
          false));
    }
    return plans;
  }

  private static List<StepPlan.Outcome> outcomes(int step) {
    return rows("outcomes.tsv", step)
        .map(row -> new StepPlan.Outcome(
            key(row[2]),
            origin(step, pointer(key(row[2]))),
            row[3],
            Integer.parseInt(row[4]),
            StepPlan.Outcome.Kind.valueOf(row[1]),
            row[5].isEmpty() ? null : key(row[5]),
            text(row[12]),
            Verdict.valueOf(row[6]),
            text(row[13]),
            row[7].isEmpty() ? null : Tier.valueOf(row[7]),
            list(row[8]),
            list(row[9]),
            text(row[10]),
            text(row[11])))
        .toList();
  }

  private static List<OperationKey> added(int step) {
    return findings(step).stream()
        .filter(f -> f.rule().equals("endpoint-added"))
        .flatMap(f -> f.operations().stream())
        .toList();
  }

  private static List<StepPlan.ConnectionChange> connectionChanges(int step) {
    String pointer = "/components/securitySchemes/private_apps";
    return switch (step) {
      case 0 ->
        List.of(new StepPlan.ConnectionChange("privateApps", true, null, origin(1, pointer)));
      case 1 ->
        List.of(new StepPlan.ConnectionChange("privateApps", false, origin(1, pointer), null));
      default -> List.of();
    };
  }

  private static ConnectorPlan connector(List<StepPlan> plans) {
    Map<String, Integer> revisions = new LinkedHashMap<>();
    plans.forEach(
        p -> p.outcomes().forEach(o -> revisions.merge(o.family(), o.revision(), Math::max)));
    List<ModuleFamily> families = new ArrayList<>();
    revisions.forEach((family, count) -> families.add(new ModuleFamily(
        family,
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> revision(family, number))
            .toList())));
    return new ConnectorPlan(
        "lumen-crm",
        "Lumen CRM",
        "LumenCrm",
        "com.example.lumen",
        List.of(
            new VersionPlan("v3", "v3.json", List.of(), true, "2026-09-30", null),
            new VersionPlan("2025-09", "2025-09.json", List.of(), true, "2027-03-31", null),
            new VersionPlan("2026-03", "2026-03.json", List.of(), false, null, null),
            new VersionPlan("2026-09", "2026-09.json", List.of(), true, null, null)),
        List.of(new ConnectionPlan("oauth2", List.of(scheme()), VERSIONS, null)),
        families,
        List.of(),
        List.of(),
        plans,
        null,
        List.of(),
        Ledger.EMPTY);
  }

  private static SecurityScheme scheme() {
    Origin origin = new Origin("components.json", "/components/securitySchemes/oauth2");
    SecurityScheme.Type type = SecurityScheme.Type.OAUTH2;
    return new SecurityScheme("oauth2", origin, type, null, null, null, null, List.of(), null);
  }

  private static ModuleRevision revision(String family, int number) {
    StringBuilder name = new StringBuilder();
    for (String word : family.split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    String label = Character.toUpperCase(family.charAt(0)) + family.substring(1).replace('-', ' ');
    return new ModuleRevision(
        family,
        number,
        ClassRef.topLevel("com.example.lumen.module", name + (number == 1 ? "" : "Rev" + number)),
        ModuleKind.ACTION,
        label,
        null,
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        new TypeRef.NoContent(),
        false,
        List.of(),
        List.of(),
        Map.of());
  }

  private static Stream<String[]> rows(String table, int step) {
    try (InputStream stream = SampleReport.class.getResourceAsStream(table)) {
      if (stream == null) {
        throw new IllegalStateException(table + " is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(row -> row[0].equals(Integer.toString(step + 1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OperationKey key(String text) {
    int space = text.indexOf(' ');
    return OperationKey.onPath(
        HttpMethod.valueOf(text.substring(0, space)), text.substring(space + 1));
  }

  private static String pointer(OperationKey key) {
    return Origin.root("")
        .child("paths", key.path(), key.method().name().toLowerCase(Locale.ROOT))
        .pointer();
  }

  private static @Nullable Origin origin(int version, String pointer) {
    return pointer.isEmpty() ? null : new Origin(VERSIONS.get(version) + ".json", pointer);
  }

  private static @Nullable String text(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static Map<Dimension, Level> levels(String cell) {
    Map<Dimension, Level> levels = new EnumMap<>(Dimension.class);
    for (String entry : cell.split(",")) {
      String[] parts = entry.split("=");
      levels.put(Dimension.valueOf(parts[0]), Level.valueOf(parts[1]));
    }
    return levels;
  }
}
