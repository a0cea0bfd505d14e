package io.raccordo.generator.emit;

import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ModuleFamily;
import io.raccordo.generator.plan.ModuleKind;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.TypePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  private List<GeneratedFile> emit() {
    List<GeneratedFile> files = new ArrayList<>();
    ModuleEmitter modules = new ModuleEmitter(index, types, members, typeEmitter);
    boolean anyModule = false;
    for (ModuleFamily family : plan.families()) {
      for (ModuleRevision revision : family.revisions()) {
        if (revision.kind() != ModuleKind.UNIVERSAL) {
          files.add(SourceFile.of(revision.name().packageName(), modules.emit(revision)));
          anyModule = true;
        }
      }
    }
    boolean anyType = false;
    for (TypePlan type : plan.types()) {
      if (JavaTypes.hasClass(type)) {
        files.add(SourceFile.of(type.name().packageName(), typeEmitter.topLevel(type)));
        anyType = true;
      }
    }
    String base = plan.basePackage();
    String label = Javadoc.words(plan.label());
    files.add(SourceFile.of(base, new ConnectorClassEmitter(index).emit()));
    files.add(SourceFile.of(base, new ConnectionEmitter(index).emit()));
    files.add(SourceFile.of(base, new ModulesEmitter(index, types).emit()));
    ProviderEmitter provider = new ProviderEmitter(index);
    files.add(SourceFile.of(base, provider.emit()));
    files.add(provider.service());
    files.add(PackageInfoEmitter.emit(base, "Connects to " + label + '.'));
    if (anyModule) {
      files.add(PackageInfoEmitter.emit(base + ".module", "What can be done with " + label + '.'));
    }
    if (anyType) {
      files.add(PackageInfoEmitter.emit(base + ".model", "What " + label + " takes and answers."));
    }
    files.add(new ManifestEmitter(index, types).emit());
    return files.stream().sorted(Comparator.comparing(GeneratedFile::path)).toList();
  }
}
