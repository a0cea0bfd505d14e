package io.raccordo.generator.emit;

import io.raccordo.generator.output.GeneratedFile;

/** The {@code package-info.java} of a generated package: nothing is null unless it says so. */
final class PackageInfoEmitter {
  private PackageInfoEmitter() {}

  /** The file. {@code what} is Javadoc. */
  static GeneratedFile emit(String packageName, String what) {
    String text = SourceFile.HEADER
        + "/** " + what + " */\n"
        + "@NullMarked\n"
        + "package " + packageName + ";\n\n"
        + "import " + Names.NULL_MARKED.canonicalName() + ";\n";
    return GeneratedFile.ofText(SourceFile.path(packageName, "package-info"), text);
  }
}
