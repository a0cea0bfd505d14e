package io.raccordo.it.corpus;

import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.it.support.JavacLint;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles generated sources without a disk: only what javac says of them matters. */
public final class MemoryCompiler implements AutoCloseable {
  private static final int SHOWN = 3;

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final JavaFileManager files =
      new Discarding(javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));
  private final List<String> options;

  /**
   * Compiles with the project's lint list.
   *
   * @param more further options of javac
   */
  public MemoryCompiler(String... more) throws IOException {
    options = new ArrayList<>(List.of(
        "--release",
        "17",
        "-proc:none",
        "-classpath",
        System.getProperty("java.class.path"),
        JavacLint.read().argument()));
    options.addAll(List.of(more));
  }

  /** Errors and warnings, the first few; empty when there are none. */
  public String problems(List<GeneratedFile> sources) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    boolean compiled = javac
        .getTask(
            null, files, found, options, null, sources.stream().map(Source::new).toList())
        .call();
    String problems = found.getDiagnostics().stream()
        .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
        .limit(SHOWN)
        .map(d -> d.toString().replaceAll("\\s+", " "))
        .collect(Collectors.joining(" | "));
    return compiled || !problems.isEmpty() ? problems : "javac failed without a word.";
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final GeneratedFile file;

    private Source(GeneratedFile file) {
      super(URI.create("memory:///" + file.path()), Kind.SOURCE);
      this.file = file;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return new String(file.content(), StandardCharsets.UTF_8);
    }
  }

  private static final class Discarding extends ForwardingJavaFileManager<JavaFileManager> {
    private Discarding(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          return OutputStream.nullOutputStream();
        }
      };
    }
  }
}
