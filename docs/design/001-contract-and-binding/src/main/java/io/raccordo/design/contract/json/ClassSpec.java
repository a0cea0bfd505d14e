package io.raccordo.design.contract.json;

import java.util.ArrayList;
import java.util.List;

/** A class to write, the same for every style. */
final class ClassSpec {
  enum Form {
    OBJECT,
    ENUM,
    UNION
  }

  /** A Java type as seen by an accessor. */
  sealed interface Ref {
    record Scalar(String java) implements Ref {}

    record ListOf(Ref item) implements Ref {}

    record MapOf(Ref item) implements Ref {}

    record Named(String java, Form form) implements Ref {}

    default String java() {
      if (this instanceof Scalar scalar) {
        return scalar.java;
      } else if (this instanceof Named named) {
        return named.java;
      } else if (this instanceof ListOf list) {
        return "java.util.List<" + list.item.java() + ">";
      }
      return "java.util.Map<String, " + ((MapOf) this).item.java() + ">";
    }
  }

  record Field(String json, String java, Ref type) {}

  final String simple;
  final String full;
  final Form form;
  final List<Field> fields = new ArrayList<>();
  final List<ClassSpec> nested = new ArrayList<>();
  final List<String> values = new ArrayList<>();
  final List<Ref> branches = new ArrayList<>();

  ClassSpec(String simple, String full, Form form) {
    this.simple = simple;
    this.full = full;
    this.form = form;
  }
}
