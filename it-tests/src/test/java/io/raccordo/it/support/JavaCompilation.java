package io.raccordo.it.support;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Many folders of sources in one run of javac, with the project's lint list and doclint. */
public final class JavaCompilation {
  private JavaCompilation() {}

  /**
   * Compiles for the project's language level.
   *
   * @param sources folders, one a case
   * @return messages of javac by the folder's name; cases without any are not in it
   */
  public static TreeMap<String, List<String>> compile(List<Path> sources, Path classes)
      throws IOException {
    Files.createDirectories(classes);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<Path> files = new ArrayList<>();
    for (Path folder : sources) {
      files.addAll(javaFiles(folder));
    }
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<String> options = List.of(
          "--release",
          "17",
          "-proc:none",
          "-Xmaxwarns",
          "1000",
          "-Xmaxerrs",
          "1000",
          JavacLint.read().argument(),
          "-Xdoclint:all,-missing");
      boolean compiled = compiler
          .getTask(null, manager, found, options, null, manager.getJavaFileObjectsFromPaths(files))
          .call();
      TreeMap<String, List<String>> messages = messages(sources, found);
      if (!compiled && messages.isEmpty()) {
        messages.put("", List.of("javac failed without a message"));
      }
      return messages;
    }
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private static TreeMap<String, List<String>> messages(
      List<Path> sources, DiagnosticCollector<JavaFileObject> found) {
    TreeMap<String, List<String>> messages = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : found.getDiagnostics()) {
      if (diagnostic.getKind() != Diagnostic.Kind.NOTE) {
        messages
            .computeIfAbsent(owner(sources, diagnostic), name -> new ArrayList<>())
            .add(diagnostic.toString());
      }
    }
    return messages;
  }

  private static String owner(List<Path> sources, Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getSource() == null) {
      return "";
    }
    Path file = Path.of(diagnostic.getSource().toUri());
    return sources.stream()
        .filter(file::startsWith)
        .findFirst()
        .map(folder -> folder.getFileName().toString())
        .orElse("");
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
