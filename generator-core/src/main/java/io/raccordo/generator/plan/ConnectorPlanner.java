package io.raccordo.generator.plan;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diff.Selectors;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.naming.JavaNames;
import io.raccordo.generator.naming.NameScope;
import io.raccordo.generator.naming.ReservedNames;
import io.raccordo.generator.plan.FamilyTrace.ModuleName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stage {@code plan}: API versions and their matching to the Java that serves them all.
 *
 * <ol>
 *   <li>{@link FamilyTracer}: operations become families
 *   <li>{@link VersionPass}, oldest version first: revisions are opened, bound and made to absorb
 *       what is new
 *   <li>{@link UpgradePass}: what is not bound is answered
 *   <li>{@link EndedTargets}: what is carried over to a revision ends with it
 *   <li>{@link BuildableTypes}: types that can be sent get builders
 *   <li>{@link StepPlanner}: what each step means for users
 *   <li>{@link TriggerPlanner}: revisions of searches that are polled
 * </ol>
 */
public final class ConnectorPlanner {
  private final PlanRequest request;
  private final Diagnostics diagnostics;
  private final StatedNames statedNames;
  private final LedgerBook book;
  private final FamilyLedger ledger;
  private final TypeRegistry registry;
  private final String basePackage;
  private final List<Selectors> selectors;

  private ConnectorPlanner(PlanRequest request, Diagnostics diagnostics) {
    this.request = request;
    this.diagnostics = diagnostics;
    this.statedNames = new StatedNames(request.config(), diagnostics);
    this.book = new LedgerBook(request.ledger(), statedNames, diagnostics);
    String stated = request.config().basePackage();
    this.basePackage =
        stated != null ? stated : "connectors." + JavaNames.packagePart(request.id());
    this.registry = new TypeRegistry(book, basePackage + ".model");
    this.ledger = new FamilyLedger(request.ledger(), book);
    this.selectors = new BoundSelectors(request, book, ledger, diagnostics).find();
  }

  /**
   * Plans a connector. Problems that leave no plan are errors among the diagnostics; the plan is
   * then not to be used.
   */
  public static ConnectorPlan plan(PlanRequest request, Diagnostics diagnostics) {
    return new ConnectorPlanner(request, diagnostics).plan();
  }

  private ConnectorPlan plan() {
    FamilyTracer tracer = new FamilyTracer(request.versions(), request.steps(), ledger);
    NameScope moduleNames = book.scope("module", "", ReservedNames.TYPE, "Module", true);
    Map<String, FamilyDraft> families = new LinkedHashMap<>();
    for (FamilyTrace trace : tracer.trace()) {
      String className =
          book.name(moduleNames, "module", "", trace.signature, ModuleNames.className(trace.first));
      trace.name(new ModuleName(JavaNames.kebab(className), className));
      families.put(trace.signature, new FamilyDraft(trace));
    }
    List<VersionPass> passes = bind(List.copyOf(families.values()));
    new UpgradePass(
            request,
            passes,
            List.copyOf(families.values()),
            tracer,
            new EndCheck(registry),
            diagnostics)
        .run();
    new EndedTargets(families.values()).run();
    FamilyLedger.write(families.values(), request.versions(), book);
    new BuildableTypes(registry).mark(families.values());
    List<ConnectionPlan> connections = new ConnectionPlanner(book).plan(request.versions());
    List<StepPlan> steps = new ArrayList<>();
    for (int to = 1; to < request.versions().size(); to++) {
      steps.add(new StepPlanner(to, request, passes, tracer, families).plan(connections));
    }
    ApiModel newest = request.versions().get(request.versions().size() - 1);
    RevisionAssembler assembler = new RevisionAssembler(request, registry);
    List<ModuleFamily> modules =
        families.values().stream().map(assembler::assemble).toList();
    List<TypePlan> types = registry.plans(newest.label());
    List<TriggerPlan> triggers = new TriggerPlanner(
            request, modules, types, book, moduleNames, basePackage + ".module", diagnostics)
        .plan(homes(families.values()));
    statedNames.reportUnknown(request.ledger());
    String label = request.config().label();
    return new ConnectorPlan(
        request.id(),
        label != null ? label : newest.info().title(),
        JavaNames.pascal(request.id()),
        basePackage,
        new VersionPlanner(request, selectors, diagnostics).plan(),
        connections,
        modules,
        triggers,
        types,
        steps,
        new ConnectionTestChoice(request, diagnostics).of(modules),
        request.config().errors().stream()
            .map(error -> new ErrorMeaning(
                error.means().name(), error.statuses(), error.pointer(), error.values()))
            .toList(),
        book.ledger());
  }

  /** The families that operations are at home in, by method and path. */
  private Map<String, String> homes(Collection<FamilyDraft> families) {
    Map<String, String> homes = new LinkedHashMap<>();
    for (FamilyDraft family : families) {
      for (int version = 0; version < request.versions().size(); version++) {
        FamilyTrace.Stop stop = family.trace.at(version);
        if (stop != null && !stop.foreign()) {
          homes.put(stop.operation().key().toString(), family.trace.name().id());
        }
      }
    }
    return homes;
  }

  private List<VersionPass> bind(List<FamilyDraft> families) {
    Approximations approximations = new Approximations(diagnostics);
    RevisionFactory factory = new RevisionFactory(book, ledger, registry, basePackage + ".module");
    StatedPagings stated = new StatedPagings(request.config(), request.versions(), diagnostics);
    List<VersionPass> passes = new ArrayList<>();
    for (int version = 0; version < request.versions().size(); version++) {
      VersionPass pass = new VersionPass(
          version,
          request.versions(),
          registry,
          factory,
          request.migrations(),
          selectors.get(version),
          stated,
          approximations);
      pass.bind(families);
      passes.add(pass);
    }
    return passes;
  }
}
