package io.raccordo.design.shape;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One run of the compiler: what it said, and where the classes are. */
record Compilation(Path classes, List<String> errors) {

  static Compilation of(Map<String, Path> sources, List<Path> classPath, int release, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
      Files.createDirectories(classes);
      List<String> options = List.of(
          "--release", String.valueOf(release), "-proc:none", "-d", classes.toString(), "-cp",
          classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
          // All kinds of errors, not only those of the first phase that has any.
          "--should-stop=ifError=FLOW");
      compiler.getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources.values()))
          .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : said.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        String text = diagnostic.getMessage(Locale.ROOT);
        errors.add(text.lines().findFirst().orElse(text));
      }
    }
    return new Compilation(classes, errors);
  }

  /** The same, where errors are errors of the trial itself. */
  static Path clean(Map<String, Path> sources, List<Path> classPath, int release, Path classes) {
    Compilation compilation = of(sources, classPath, release, classes);
    if (!compilation.errors().isEmpty()) {
      throw new IllegalStateException(classes.getFileName() + " does not compile: " + compilation.errors());
    }
    return classes;
  }

  /** The sources below the folders, by relative path; a later folder's replace an earlier one's. */
  static Map<String, Path> sources(Path... folders) {
    Map<String, Path> sources = new TreeMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(file -> file.toString().endsWith(".java"))
              .forEach(file -> sources.put(folder.relativize(file).toString(), file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return sources;
  }
}
