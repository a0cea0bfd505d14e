package io.raccordo.it.compatibility;

import io.raccordo.it.connector.ConnectorBuild;
import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.config.Options;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiMethod;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What japicmp finds between the classes of two builds, as far as callers can see them.
 *
 * @param classes of the earlier build
 * @param grown those of them that japicmp calls changed
 * @param added classes of the later build that the earlier has not
 * @param binary changes that break callers when they are linked, each with its place
 * @param source changes that break callers when they are compiled
 */
public record ApiComparison(
    int classes, int grown, int added, List<String> binary, List<String> source) {
  /** Copies the lists. */
  public ApiComparison {
    binary = List.copyOf(binary);
    source = List.copyOf(source);
  }

  /** Compares two folders of classes. */
  public static ApiComparison of(Path before, Path after) throws IOException {
    JarArchiveComparatorOptions options = JarArchiveComparatorOptions.of(Options.newDefault());
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> Files.exists(Path.of(entry)))
        .forEach(options.getClassPathEntries()::add);
    List<JApiClass> all = new JarArchiveComparator(options)
        .compare(
            new JApiCmpArchive(jar(before), "before", "1"),
            new JApiCmpArchive(jar(after), "after", "2"));
    int classes = 0;
    int grown = 0;
    List<String> binary = new ArrayList<>();
    List<String> source = new ArrayList<>();
    for (JApiClass type : all) {
      if (type.getChangeStatus() == JApiChangeStatus.NEW) {
        continue;
      }
      classes++;
      grown += type.getChangeStatus() == JApiChangeStatus.UNCHANGED ? 0 : 1;
      for (Map.Entry<String, JApiCompatibility> part : parts(type)) {
        for (JApiCompatibilityChange change : part.getValue().getCompatibilityChanges()) {
          String place = change.getType() + " " + type.getFullyQualifiedName() + part.getKey();
          if (!change.isBinaryCompatible()) {
            binary.add(place);
          }
          if (!change.isSourceCompatible()) {
            source.add(place);
          }
        }
      }
    }
    return new ApiComparison(classes, grown, all.size() - classes, binary, source);
  }

  /** All that japicmp attaches changes to, each with its name. */
  private static List<Map.Entry<String, JApiCompatibility>> parts(JApiClass type) {
    List<Map.Entry<String, JApiCompatibility>> parts = new ArrayList<>();
    parts.add(Map.entry("", type));
    parts.add(Map.entry(" superclass", type.getSuperclass()));
    type.getGenericTemplates().forEach(t -> parts.add(Map.entry(" <" + t.getName() + '>', t)));
    type.getInterfaces().forEach(i -> parts.add(Map.entry(' ' + i.getFullyQualifiedName(), i)));
    type.getFields().forEach(f -> parts.add(Map.entry(' ' + f.getName(), f)));
    type.getConstructors().forEach(c -> parts.addAll(parts(c)));
    for (JApiMethod method : type.getMethods()) {
      parts.addAll(parts(method));
      parts.add(Map.entry(' ' + method.getName() + "() returns", method.getReturnType()));
    }
    return parts;
  }

  private static List<Map.Entry<String, JApiCompatibility>> parts(JApiBehavior method) {
    String name = ' ' + method.getName() + "()";
    List<Map.Entry<String, JApiCompatibility>> parts = new ArrayList<>();
    parts.add(Map.entry(name, method));
    method.getParameters().forEach(p -> parts.add(Map.entry(name + " takes", p)));
    method
        .getGenericTemplates()
        .forEach(t -> parts.add(Map.entry(name + " <" + t.getName() + '>', t)));
    return parts;
  }

  private static byte[] jar(Path classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      jar.setLevel(0);
      for (Path file : ConnectorBuild.files(classes)) {
        jar.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, jar);
      }
    }
    return bytes.toByteArray();
  }
}
