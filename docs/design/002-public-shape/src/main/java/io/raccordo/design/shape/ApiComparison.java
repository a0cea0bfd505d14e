package io.raccordo.design.shape;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.config.Options;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** What japicmp finds between two sets of classes: numbers of incompatible changes, and their names. */
record ApiComparison(int binary, int source, Set<String> changes) {

  static ApiComparison of(Path before, Path after, List<Path> classPath) {
    Options options = Options.newDefault();
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    JarArchiveComparatorOptions comparison = JarArchiveComparatorOptions.of(options);
    for (Path entry : classPath) {
      comparison.getClassPathEntries().add(entry.toString());
    }
    List<JApiClass> classes = new JarArchiveComparator(comparison)
        .compare(new JApiCmpArchive(jar(before), "before", "1"), new JApiCmpArchive(jar(after), "after", "2"));
    int binary = 0;
    int source = 0;
    Set<String> names = new TreeSet<>();
    for (JApiClass type : classes) {
      for (JApiCompatibility part : parts(type)) {
        for (JApiCompatibilityChange change : part.getCompatibilityChanges()) {
          binary += change.isBinaryCompatible() ? 0 : 1;
          source += change.isSourceCompatible() ? 0 : 1;
          if (!change.isBinaryCompatible() || !change.isSourceCompatible()) {
            names.add(change.getType().name());
          }
        }
      }
    }
    return new ApiComparison(binary, source, names);
  }

  private static List<JApiCompatibility> parts(JApiClass type) {
    List<JApiCompatibility> parts = new ArrayList<>();
    parts.add(type);
    parts.add(type.getSuperclass());
    parts.addAll(type.getInterfaces());
    parts.addAll(type.getFields());
    parts.addAll(type.getConstructors());
    parts.addAll(type.getMethods());
    return parts;
  }

  private static byte[] jar(Path classes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        jar.write(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
