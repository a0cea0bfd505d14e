package io.raccordo.design.contract.json;

import io.raccordo.design.contract.json.ClassSpec.Field;
import io.raccordo.design.contract.json.ClassSpec.Form;
import io.raccordo.design.contract.json.ClassSpec.Ref;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A class that reads every member of an object and of all below it, by the accessors that all styles share. */
final class TouchSource {
  private final List<ClassSpec> all = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> seen = new LinkedHashSet<>();

  TouchSource(List<ClassSpec> specs) {
    specs.forEach(this::collect);
  }

  private void collect(ClassSpec spec) {
    all.add(spec);
    spec.nested.forEach(this::collect);
  }

  String write(String type) {
    StringBuilder out = new StringBuilder("package sample;\n\npublic final class Touch {\n");
    want(SpecBuilder.PACKAGE + "." + type);
    while (!open.isEmpty()) {
      String name = open.removeFirst();
      ClassSpec spec = all.stream().filter(s -> s.full.equals(name)).findFirst().orElseThrow();
      out.append("  static long touch(%s o) {\n    long n = 0;\n".formatted(name));
      for (Field field : spec.fields) {
        out.append(
            "    {\n      var v = o.%s();\n      if (v != null) {\n".formatted(field.java()));
        out.append("        %s\n      }\n    }\n".formatted(count(field.type(), "v")));
      }
      out.append("    return n;\n  }\n\n");
    }
    return out.append("}\n").toString();
  }

  private void want(String name) {
    if (seen.add(name)) {
      open.add(name);
    }
  }

  private String count(Ref type, String value) {
    if (type instanceof Ref.Named named && named.form() == Form.OBJECT) {
      want(named.java());
      return "n += touch(%s);".formatted(value);
    }
    if (type instanceof Ref.ListOf list) {
      return "for (var %1$sE : %1$s) { %2$s }".formatted(value, count(list.item(), value + "E"));
    }
    return "n += %s.hashCode();".formatted(value);
  }
}
