package io.raccordo.design.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries each candidate against each change: compiles it before and after, compares both with
 * japicmp, recompiles the caller, runs the old caller on the new classes, the recompiled caller,
 * and the old connector at the new API.
 */
public final class ShapeTrial {
  private static final List<String> CHANGES = List.of(
      "response-field-added",
      "response-field-dropped",
      "response-field-retired",
      "response-field-reformed",
      "required-to-optional",
      "optional-to-required",
      "enum-value-added",
      "union-member-added",
      "input-becomes-union",
      "parameter-added",
      "parameters-reordered",
      "path-parameter-renamed",
      "query-parameter-renamed");

  private final Path folder;
  private final Path out;
  private final List<Path> libraries;
  private final List<Path> common;
  private final URLClassLoader shared;
  private final Map<String, List<String>> results = new LinkedHashMap<>();
  private final List<String> details = new ArrayList<>();

  private ShapeTrial(Path folder, Path out) throws IOException {
    this.folder = folder;
    this.out = out;
    this.libraries = List.of(
        library("tools.jackson.databind.JsonNode"),
        library("tools.jackson.core.JsonParser"),
        library("com.fasterxml.jackson.annotation.JsonProperty"),
        library("org.jspecify.annotations.Nullable"),
        library("org.slf4j.Logger"),
        library("org.slf4j.nop.NOPServiceProvider"));
    Path runtime = folder.resolve("../../../connector-runtime/src/main/java").normalize();
    Path classes = Compilation.clean(
        Compilation.sources(runtime, folder.resolve("wire"), folder.resolve("fake")), libraries, 17, out.resolve("common"));
    this.common = Stream.concat(Stream.of(classes), libraries.stream()).toList();
    this.shared = new URLClassLoader(urls(common), ClassLoader.getPlatformClassLoader());
  }

  public static void main(String[] args) throws IOException {
    if (Runtime.version().feature() < 21) {
      throw new IllegalStateException("Run this on JDK 21 or later: the callers use its pattern switches.");
    }
    Path out = Path.of(args[1]);
    if (Files.exists(out)) {
      try (Stream<Path> files = Files.walk(out)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    ShapeTrial trial = new ShapeTrial(Path.of(args[0]), out);
    for (String candidate : List.of("a", "b", "c")) {
      trial.candidate(candidate);
    }
    trial.results();
    trial.sizes();
    for (String candidate : List.of("a", "b", "c")) {
      System.out.println();
      trial.mistakes(candidate);
    }
    System.out.println();
    trial.details.forEach(System.out::println);
  }

  private void candidate(String name) {
    Path sources = folder.resolve("candidates").resolve(name);
    Path work = out.resolve(name);
    Path before = Compilation.clean(
        Compilation.sources(sources.resolve("before")), common, 17, work.resolve("before"));
    Map<String, Path> callerSources = Compilation.sources(sources.resolve("caller"));
    Path caller =
        Compilation.clean(callerSources, with(before), 21, work.resolve("caller"));
    Map<String, String> first = run(name, caller, before, "");
    if (!first.isEmpty()) {
      throw new IllegalStateException("Candidate " + name + " fails before any change: " + first);
    }
    for (String change : CHANGES) {
      Path overlay = sources.resolve("after").resolve(change);
      Path after = Compilation.clean(
          Compilation.sources(sources.resolve("before"), overlay), common, 17, work.resolve(change));
      ApiComparison api = ApiComparison.of(before, after, common);
      Compilation again = Compilation.of(callerSources, with(after), 21, work.resolve("caller-" + change));
      Map<String, String> rerun =
          again.errors().isEmpty() ? run(name, again.classes(), after, change) : Map.of();
      Map<String, String> linked = run(name, caller, after, change);
      Map<String, String> stale = run(name, caller, before, change);
      List<String> breaks = new ArrayList<>();
      if (api.binary() + api.source() > 0) {
        breaks.add("japicmp " + api.binary() + "+" + api.source());
      }
      if (!again.errors().isEmpty()) {
        breaks.add("javac " + again.errors().size());
      }
      breaks.addAll(failing("recompiled", rerun));
      breaks.addAll(failing("old caller", linked));
      breaks.addAll(failing("new API", stale));
      results.computeIfAbsent(change, key -> new ArrayList<>())
          .add(breaks.isEmpty() ? "ok" : String.join("; ", breaks));
      detail(name, change, "japicmp", api.changes());
      detail(name, change, "javac", again.errors());
      detail(name, change, "recompiled", rerun.entrySet());
      detail(name, change, "old caller", linked.entrySet());
      detail(name, change, "old connector", stale.entrySet());
    }
  }

  private void detail(String candidate, String change, String what, Iterable<?> found) {
    found.forEach(one -> details.add(candidate + " " + change + ", " + what + ": " + one));
  }

  private static List<String> failing(String what, Map<String, String> failed) {
    if (failed.isEmpty()) {
      return List.of();
    }
    return List.of(what + ": "
        + (failed.size() > 4 ? failed.size() + " uses" : String.join(", ", failed.keySet())));
  }

  private void results() {
    System.out.println("| change | A | B | C |");
    System.out.println("|---|---|---|---|");
    results.forEach((change, cells) -> System.out.println("| " + change + " | " + String.join(" | ", cells) + " |"));
  }

  /** The uses that fail, with what they say. */
  private Map<String, String> run(String candidate, Path caller, Path classes, String change) {
    Map<String, String> failed = new LinkedHashMap<>();
    try (URLClassLoader loader = new URLClassLoader(urls(List.of(caller, classes)), shared)) {
      Class<?> wireType = loader.loadClass("shape.wire.Wire");
      Object wire = wireType.getConstructor(String.class).newInstance(change);
      @SuppressWarnings("unchecked")
      Map<String, Runnable> uses = (Map<String, Runnable>) loader
          .loadClass("shape." + candidate + ".caller.Caller")
          .getMethod("uses", wireType)
          .invoke(null, wire);
      uses.forEach((name, use) -> {
        try {
          use.run();
        } catch (Exception | LinkageError | AssertionError e) {
          failed.put(name, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
      });
    } catch (InvocationTargetException e) {
      failed.put("everything", String.valueOf(e.getCause()));
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException("The caller of candidate " + candidate + " cannot be run", e);
    }
    return failed;
  }

  private void mistakes(String name) {
    Path work = out.resolve(name);
    Path before = work.resolve("before");
    CallersEye.completion(name, urls(List.of(before)), shared);
    List<Path> classPath = with(before);
    classPath.add(work.resolve("caller"));
    Compilation.sources(folder.resolve("candidates").resolve(name).resolve("mistakes")).forEach((source, file) -> {
      String mistake = CallersEye.nameOf(source);
      Path classes = work.resolve("mistake-" + mistake);
      Compilation compilation = Compilation.of(Map.of(source, file), classPath, 21, classes);
      System.out.println(name + " " + mistake + ": " + (compilation.errors().isEmpty()
          ? CallersEye.consequence(
              "shape." + name + ".mistake." + mistake,
              urls(List.of(classes, before, work.resolve("caller"))),
              shared)
          : "javac, " + compilation.errors().get(0)));
    });
  }

  private void sizes() throws IOException {
    System.out.println();
    System.out.println("| candidate | files | lines | classes | bytes of classes | caller, lines |");
    System.out.println("|---|--:|--:|--:|--:|--:|");
    for (String name : List.of("a", "b", "c")) {
      Path sources = folder.resolve("candidates").resolve(name);
      Map<String, Path> files = new TreeMap<>(Compilation.sources(sources.resolve("before")));
      long bytes = 0;
      List<Path> classes;
      try (Stream<Path> found = Files.walk(out.resolve(name).resolve("before"))) {
        classes = found.filter(Files::isRegularFile).toList();
      }
      for (Path file : classes) {
        bytes += Files.size(file);
      }
      System.out.printf("| %s | %d | %d | %d | %d | %d |%n", name, files.size(), lines(files.values()),
          classes.size(), bytes, lines(List.of(sources.resolve("caller/shape/" + name + "/caller/Caller.java"))));
    }
    for (String name : List.of("a", "b", "c")) {
      for (Map.Entry<String, Path> file :
          Compilation.sources(folder.resolve("candidates").resolve(name).resolve("before")).entrySet()) {
        details.add("lines of " + file.getKey() + ": " + lines(List.of(file.getValue())));
      }
    }
  }

  /** Lines that are neither blank nor comment, package or import. */
  private static long lines(Iterable<Path> files) {
    long lines = 0;
    for (Path file : files) {
      try (Stream<String> text = Files.lines(file)) {
        lines += text.map(String::strip)
            .filter(line -> !line.isEmpty() && !line.matches("(/\\*\\*|\\*|//|package |import ).*"))
            .count();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return lines;
  }

  private List<Path> with(Path classes) {
    return Stream.concat(Stream.of(classes), common.stream()).collect(Collectors.toList());
  }

  private static URL[] urls(List<Path> paths) {
    return paths.stream().map(ShapeTrial::url).toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a library is that this program was started with. */
  private static Path library(String type) {
    try {
      return Path.of(Class.forName(type).getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException("No library with " + type, e);
    }
  }
}
