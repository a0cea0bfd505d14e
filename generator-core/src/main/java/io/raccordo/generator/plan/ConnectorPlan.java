package io.raccordo.generator.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connector, ready to be written as Java.
 *
 * @param id kebab-case vendor name: the connector folder's
 * @param label name for a person
 * @param prefix what the names of the connector's own classes begin with, such as {@code Github}
 * @param basePackage package of those classes; modules and models stand in packages below it
 * @param versions in succession order, oldest first; never empty
 * @param connections ways to connect; never empty
 * @param families in the order in which their first operations appear
 * @param triggers what polls revisions of searches, the revisions of each together
 * @param types top-level generated types, sorted by name
 * @param steps what each step of the succession did, keyed by {@code from -> to}, in order
 * @param test what a connection is tested with; null when no operation is fit for it
 * @param errors what responses mean whose statuses do not say it; the first that fits decides
 * @param ledger every name and first type given, to be written beside the documents
 */
public record ConnectorPlan(
    String id,
    String label,
    String prefix,
    String basePackage,
    List<VersionPlan> versions,
    List<ConnectionPlan> connections,
    List<ModuleFamily> families,
    List<TriggerPlan> triggers,
    List<TypePlan> types,
    List<StepPlan> steps,
    @Nullable ConnectionTest test,
    List<ErrorMeaning> errors,
    Ledger ledger) {
  public ConnectorPlan {
    versions = List.copyOf(versions);
    connections = List.copyOf(connections);
    families = List.copyOf(families);
    triggers = List.copyOf(triggers);
    types = List.copyOf(types);
    steps = List.copyOf(steps);
    errors = List.copyOf(errors);
  }

  /** The newest version. */
  public VersionPlan newest() {
    return versions.get(versions.size() - 1);
  }

  /** Families by id, in plan order. */
  public Map<String, ModuleFamily> familiesById() {
    Map<String, ModuleFamily> byId = new LinkedHashMap<>();
    families.forEach(f -> byId.put(f.id(), f));
    return Collections.unmodifiableMap(byId);
  }
}
