package io.raccordo.design.shape;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a caller sees: the names that completion offers, and what a mistake says. */
final class CallersEye {
  private static final Map<String, List<String>> LOOKED_AT = Map.of(
      "a", List.of("Github", "IssuesApi", "IssueCreate", "Issue", "Label"),
      "b", List.of("Github", "IssuesCreate", "IssuesCreate$Input$Builder", "Issue", "Label"),
      "c", List.of("Github", "IssuesCreate", "IssuesCreate$Input", "Issue", "Issue$Label"));

  private CallersEye() {}

  static void completion(String candidate, URL[] urls, ClassLoader shared) {
    try (URLClassLoader loader = new URLClassLoader(urls, shared)) {
      for (String name : LOOKED_AT.get(candidate)) {
        Class<?> type = loader.loadClass("shape." + candidate + "." + name);
        System.out.println(candidate + " " + name.replace('$', '.') + ": static " + names(type, true)
            + ", then " + names(type, false));
      }
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException("Candidate " + candidate + " cannot be looked at", e);
    }
  }

  private static String names(Class<?> type, boolean ofClass) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class && !method.isBridge())
        .filter(method -> Modifier.isStatic(method.getModifiers()) == ofClass)
        .map(Method::getName)
        .filter(name -> !List.of("equals", "hashCode", "toString").contains(name))
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  /** Runs what was compiled with a mistake in it. */
  static String consequence(String type, URL[] urls, ClassLoader shared) {
    try (URLClassLoader loader = new URLClassLoader(urls, shared)) {
      Class<?> wireType = loader.loadClass("shape.wire.Wire");
      Object wire = wireType.getConstructor(String.class).newInstance("");
      Method run = loader.loadClass(type).getDeclaredMethod("run", wireType);
      run.setAccessible(true);
      try {
        run.invoke(null, wire);
      } catch (InvocationTargetException e) {
        return "at run time, " + e.getCause() + " (sent: " + wireType.getMethod("last").invoke(wire) + ")";
      }
      return "no error (sent: " + wireType.getMethod("last").invoke(wire) + ")";
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException("The mistake " + type + " cannot be run", e);
    }
  }

  static String nameOf(String source) {
    return Path.of(source).getFileName().toString().replace(".java", "");
  }
}
