package io.raccordo.it.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.GenerateConnectors;
import io.raccordo.generator.GenerateRequest;
import io.raccordo.generator.GenerateResult;
import io.raccordo.it.support.JavacLint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A connector's folder and all that is made of it: sources, resources, report, classes. */
public final class ConnectorBuild {
  private final String id;
  private final Path root;

  public ConnectorBuild(String id, Path root) {
    this.id = id;
    this.root = root;
  }

  public Path documents() {
    return root.resolve("connectors").resolve(id);
  }

  public Path java() {
    return root.resolve("java");
  }

  public Path resources() {
    return root.resolve("resources");
  }

  public Path reports() {
    return root.resolve("reports");
  }

  public Path classes() {
    return root.resolve("classes");
  }

  /** Puts an API version's document into the folder. */
  public ConnectorBuild document(String file, Path source) throws IOException {
    Files.createDirectories(documents());
    Files.copy(source, documents().resolve(file));
    return this;
  }

  /** Puts a file of our own beside the documents. */
  public ConnectorBuild file(String file, String content) throws IOException {
    Files.createDirectories(documents());
    Files.writeString(documents().resolve(file), content);
    return this;
  }

  public GenerateResult generate() {
    return GenerateConnectors.run(
        new GenerateRequest(List.of(documents()), java(), resources(), reports(), true, -1));
  }

  /**
   * Compiles what was generated with the project's lint list as errors, for the project's language
   * level.
   */
  public void compile() throws IOException {
    List<Path> sources =
        files(java()).stream().filter(f -> f.toString().endsWith(".java")).toList();
    compile(sources, List.of(), classes(), 17, JavacLint.read().argument());
  }

  /** Compiles callers against the generated classes. */
  public void compileCallers(List<Path> callers, Path into, int release) throws IOException {
    compile(callers, List.of(classes()), into, release, JavacLint.read().argument());
  }

  /** As {@link #compileCallers}, for callers of what is deprecated on purpose. */
  public void compileCallersOfRetired(List<Path> callers, Path into, int release)
      throws IOException {
    String lint = JavacLint.read().argument().replaceAll("\\b(deprecation|removal),", "");
    compile(callers, List.of(classes()), into, release, lint);
  }

  private static void compile(
      List<Path> sources, List<Path> classPath, Path into, int release, String lint)
      throws IOException {
    Files.createDirectories(into);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<Path> all = new ArrayList<>(classPath);
    Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .map(Path::of)
        .forEach(all::add);
    try (StandardJavaFileManager files = compiler.getStandardFileManager(
        found, Locale.ROOT, java.nio.charset.StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(javax.tools.StandardLocation.CLASS_PATH, all);
      files.setLocationFromPaths(javax.tools.StandardLocation.CLASS_OUTPUT, List.of(into));
      List<String> options = List.of("--release", Integer.toString(release), "-proc:none", lint);
      boolean compiled = compiler
          .getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
      List<String> messages = found.getDiagnostics().stream()
          .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
          .map(d -> d.toString())
          .limit(30)
          .toList();
      assertThat(messages).as("errors and warnings of javac").isEmpty();
      assertThat(compiled).isTrue();
    }
  }

  /** Loads generated classes and callers, apart from every other build. */
  public URLClassLoader load(Path callers) {
    try {
      URL[] urls = {
        classes().toUri().toURL(), resources().toUri().toURL(), callers.toUri().toURL()
      };
      return new URLClassLoader(id, urls, ConnectorBuild.class.getClassLoader());
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files below a folder, in order. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
