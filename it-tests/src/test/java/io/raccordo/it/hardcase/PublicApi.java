package io.raccordo.it.hardcase;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What callers of a compiled connector see: each public class with its constants and methods, on
 * one line. What every such class has, {@code TYPE}, {@code MODULE}, {@code builder} and
 * {@code of}, is left out.
 */
final class PublicApi {
  private static final int MOST = 40;
  private static final int SHOWN = 4;

  private final ClassLoader loader;
  private final Path classes;

  PublicApi(ClassLoader loader, Path classes) {
    this.loader = loader;
    this.classes = classes;
  }

  /** The classes in a package and below, initialised, in order of their names. */
  List<String> lines(String basePackage) throws IOException, ClassNotFoundException {
    Path folder = classes.resolve(basePackage.replace('.', '/'));
    TreeMap<String, String> lines = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(f -> f.toString().endsWith(".class")).toList()) {
        String path = classes.relativize(file).toString().replace(File.separatorChar, '.');
        Class<?> type =
            Class.forName(path.substring(0, path.length() - ".class".length()), true, loader);
        String name = type.getName().substring(basePackage.length() + 1);
        if (isPublic(type) && !name.equals("package-info")) {
          lines.put(name, name + ": " + shortened(members(type)));
        }
      }
    }
    return List.copyOf(lines.values());
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers());
  }

  private static String shortened(TreeSet<String> members) {
    if (members.size() <= MOST) {
      return String.join(" ", members);
    }
    List<String> all = new ArrayList<>(members);
    return String.join(" ", all.subList(0, SHOWN))
        + " ... "
        + all.get(all.size() - 1)
        + " ("
        + all.size()
        + " in all)";
  }

  private static TreeSet<String> members(Class<?> type) {
    TreeSet<String> members = new TreeSet<>();
    for (Field field : type.getDeclaredFields()) {
      String name = field.getName();
      if (Modifier.isPublic(field.getModifiers())
          && !name.equals("MODULE")
          && !(name.equals("TYPE"))) {
        members.add(name);
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      boolean usual = Modifier.isStatic(method.getModifiers())
          && (method.getName().equals("builder") || method.getName().equals("of"));
      if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !usual) {
        members.add(method.getName()
            + parameters(method.getGenericParameterTypes())
            + result(type, method));
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (Modifier.isPublic(constructor.getModifiers())) {
        members.add("new" + parameters(constructor.getGenericParameterTypes()));
      }
    }
    return members;
  }

  /** Nothing for a method that answers the object itself. */
  private static String result(Class<?> owner, Method method) {
    Class<?> result = method.getReturnType();
    return result.equals(owner) || result.equals(void.class)
        ? ""
        : ":" + name(method.getGenericReturnType());
  }

  private static String parameters(Type[] types) {
    return Arrays.stream(types).map(PublicApi::name).collect(Collectors.joining(",", "(", ")"));
  }

  private static String name(Type type) {
    if (type instanceof ParameterizedType generic) {
      return name(generic.getRawType())
          + Arrays.stream(generic.getActualTypeArguments())
              .map(PublicApi::name)
              .collect(Collectors.joining(",", "<", ">"));
    }
    if (type instanceof GenericArrayType array) {
      return name(array.getGenericComponentType()) + "[]";
    }
    return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
  }
}
