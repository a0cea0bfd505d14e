package io.raccordo.generator.emit;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.raccordo.generator.output.GeneratedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

/**
 * Emitted sources, compiled in memory against the runtime with the project's lint list and doclint,
 * warnings being errors.
 */
final class Compiled {
  private final Map<String, byte[]> classes;
  private final Map<String, byte[]> resources = new HashMap<>();

  private Compiled(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /** Compiles a connector, and callers of it if there are any. */
  static Compiled of(List<GeneratedFile> files, JavaFileObject... callers) {
    List<JavaFileObject> sources = new ArrayList<>(List.of(callers));
    for (GeneratedFile file : files) {
      if (file.path().endsWith(".java")) {
        String name = file.path().substring(0, file.path().length() - 5).replace('/', '.');
        sources.add(JavaFileObjects.forSourceString(name, file.text()));
      }
    }
    Compilation compilation =
        javac().withOptions("-proc:none", lint(), "-Xdoclint:all,-missing").compile(sources);
    assertThat(compilation.diagnostics().stream().map(Object::toString))
        .as("errors and warnings of javac")
        .isEmpty();
    assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    Compiled compiled = new Compiled(compilation.generatedFiles().stream()
        .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
        .collect(Collectors.toMap(Compiled::className, Compiled::bytes)));
    for (GeneratedFile file : files) {
      compiled.resources.put(file.path(), file.content());
    }
    return compiled;
  }

  /** Makes an instance of a caller's class and calls it. */
  String call(String caller) throws Exception {
    Class<?> type = Class.forName(caller, true, loader());
    return (String) ((Callable<?>) type.getDeclaredConstructor().newInstance()).call();
  }

  /** Finds the classes and resources of the connector. */
  ClassLoader loader() {
    return new ClassLoader(Compiled.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }

      @Override
      protected java.util.Enumeration<URL> findResources(String name) throws IOException {
        byte[] bytes = resources.get(name);
        return java.util.Collections.enumeration(
            bytes == null ? List.of() : List.of(inMemory(name, bytes)));
      }
    };
  }

  private static URL inMemory(String name, byte[] bytes) throws IOException {
    return new URL(null, "memory:" + name, new URLStreamHandler() {
      @Override
      protected URLConnection openConnection(URL url) {
        return new URLConnection(url) {
          @Override
          public void connect() {}

          @Override
          public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
          }
        };
      }
    });
  }

  /** {@code config/javac-lint.txt} as an argument of javac. */
  private static String lint() {
    try {
      return Files.readAllLines(Path.of("..", "config", "javac-lint.txt")).stream()
          .map(line -> line.split(" +"))
          .filter(words -> words[0].equals("on") || words[0].equals("off"))
          .map(words -> (words[0].equals("on") ? "" : "-") + words[1])
          .collect(Collectors.joining(",", "-Xlint:", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String className(JavaFileObject file) {
    String path = file.getName().replaceFirst("^/?CLASS_OUTPUT/", "");
    return path.substring(0, path.length() - ".class".length()).replace('/', '.');
  }

  private static byte[] bytes(JavaFileObject file) {
    try (InputStream stream = file.openInputStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
