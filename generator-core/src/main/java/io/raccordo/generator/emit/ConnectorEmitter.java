package io.raccordo.generator.emit;

import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ModuleFamily;
import io.raccordo.generator.plan.ModuleKind;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.TriggerPlan;
import io.raccordo.generator.plan.TypePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The stage {@code emit}: a planned connector as Java sources and resources. */
public final class ConnectorEmitter {
  private final ConnectorPlan plan;
  private final ConnectorIndex index;
  private final JavaTypes types;
  private final TypeEmitter typeEmitter;
  private final MemberEmitter members;

  private ConnectorEmitter(ConnectorPlan plan) {
    this.plan = plan;
    this.index = new ConnectorIndex(plan);
    this.types = new JavaTypes(plan);
    this.members = new MemberEmitter(plan, types);
    this.typeEmitter = new TypeEmitter(types, members);
  }

  /** All files of the connector, sorted by path; the same for the same plan. */
  public static List<GeneratedFile> emit(ConnectorPlan plan) {
    return new ConnectorEmitter(plan).emit();
  }

  /**
   * Files do not depend on each other, so all processors write them. {@link JavaTypes} has already
   * loaded JavaPoet's classes, whose static initialisers would wait for each other in two threads.
   */
  private List<GeneratedFile> emit() {
    List<Supplier<GeneratedFile>> files = new ArrayList<>();
    files.add(new ManifestEmitter(index, types)::emit);
    index
        .callerMigrations()
        .forEach(migration -> files.add(() -> new RecipeEmitter(plan.id()).emit(migration)));
    files.add(new SchemasEmitter(plan, types)::emit);
    own(files);
    modules(files);
    models(files);
    return files.parallelStream()
        .map(Supplier::get)
        .sorted(Comparator.comparing(GeneratedFile::path))
        .toList();
  }

  private void own(List<Supplier<GeneratedFile>> files) {
    String base = plan.basePackage();
    ProviderEmitter provider = new ProviderEmitter(index);
    files.add(() -> SourceFile.of(base, new ConnectorClassEmitter(index).emit()));
    files.add(() -> SourceFile.of(base, new ConnectionEmitter(index).emit()));
    files.add(() -> SourceFile.of(base, new ModulesEmitter(index, types).emit()));
    files.add(() -> SourceFile.of(base, provider.emit()));
    files.add(provider::service);
    files.add(new NativeImageEmitter(plan.id())::emit);
    files.add(() -> PackageInfoEmitter.emit(base, "Connects to " + label() + '.'));
  }

  private void modules(List<Supplier<GeneratedFile>> files) {
    ModuleEmitter modules = new ModuleEmitter(index, types, members, typeEmitter);
    Set<String> packages = new TreeSet<>();
    for (ModuleFamily family : plan.families()) {
      for (ModuleRevision revision : family.revisions()) {
        if (revision.kind() != ModuleKind.UNIVERSAL) {
          String packageName = revision.name().packageName();
          files.add(() -> SourceFile.of(packageName, modules.emit(revision)));
          packages.add(packageName);
        }
      }
    }
    TriggerEmitter triggers = new TriggerEmitter(index, types);
    for (TriggerPlan trigger : plan.triggers()) {
      String packageName = trigger.name().packageName();
      files.add(() -> SourceFile.of(packageName, triggers.emit(trigger)));
      packages.add(packageName);
    }
    for (String name : packages) {
      files.add(() -> PackageInfoEmitter.emit(name, "What can be done with " + label() + '.'));
    }
  }

  private void models(List<Supplier<GeneratedFile>> files) {
    Set<String> packages = new TreeSet<>();
    for (TypePlan type : plan.types()) {
      if (JavaTypes.hasClass(type)) {
        String packageName = type.name().packageName();
        files.add(() -> SourceFile.of(packageName, typeEmitter.topLevel(type)));
        packages.add(packageName);
      }
    }
    for (String name : packages) {
      files.add(() -> PackageInfoEmitter.emit(name, "What " + label() + " takes and answers."));
    }
  }

  private String label() {
    return Javadoc.words(plan.label());
  }
}
