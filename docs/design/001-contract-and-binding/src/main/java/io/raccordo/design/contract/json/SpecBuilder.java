package io.raccordo.design.contract.json;

import io.raccordo.design.contract.ApiVersion;
import io.raccordo.design.contract.Schema;
import io.raccordo.design.contract.json.ClassSpec.Field;
import io.raccordo.design.contract.json.ClassSpec.Form;
import io.raccordo.design.contract.json.ClassSpec.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The classes of all component schemas of a document, inline ones nested. */
final class SpecBuilder {
  static final String PACKAGE = "sample.model";
  private static final Set<String> TAKEN = Set.of(
      "abstract",
      "assert",
      "boolean",
      "break",
      "byte",
      "case",
      "catch",
      "char",
      "class",
      "const",
      "continue",
      "default",
      "do",
      "double",
      "else",
      "enum",
      "extends",
      "final",
      "finally",
      "float",
      "for",
      "goto",
      "if",
      "implements",
      "import",
      "instanceof",
      "int",
      "interface",
      "long",
      "native",
      "new",
      "package",
      "private",
      "protected",
      "public",
      "return",
      "short",
      "static",
      "strictfp",
      "super",
      "switch",
      "synchronized",
      "this",
      "throw",
      "throws",
      "transient",
      "try",
      "void",
      "volatile",
      "while",
      "true",
      "false",
      "null",
      "_",
      "getClass",
      "hashCode",
      "toString",
      "notify",
      "notifyAll",
      "wait",
      "clone",
      "finalize",
      "equals",
      "build",
      "builder",
      "json",
      "read",
      "write",
      "unknown");

  private final ApiVersion version;
  private final Map<String, String> names = new LinkedHashMap<>();

  SpecBuilder(ApiVersion version) {
    this.version = version;
  }

  List<ClassSpec> build() {
    Set<String> used = new TreeSet<>();
    for (String component : version.components()) {
      if (version.component(component).kind.isClass()) {
        names.put(component, unique(upper(component), used));
      }
    }
    return names.entrySet().stream()
        .map(e -> spec(
            e.getValue(),
            PACKAGE + "." + e.getValue(),
            version.component(e.getKey()),
            Set.of(e.getValue())))
        .toList();
  }

  private ClassSpec spec(String simple, String full, Schema schema, Set<String> enclosing) {
    Form form = Form.valueOf(schema.kind.name());
    ClassSpec spec = new ClassSpec(simple, full, form);
    Set<String> nested = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    nested.addAll(enclosing);
    nested.add("Builder");
    if (form == Form.OBJECT) {
      Set<String> used = new TreeSet<>();
      for (String name : schema.memberNodes.keySet()) {
        String java = unique(lower(name), used);
        spec.fields.add(new Field(name, java, ref(spec, name, schema.member(name), nested)));
      }
    } else if (form == Form.ENUM) {
      spec.values.addAll(schema.values);
    } else {
      int i = 0;
      for (Schema branch : schema.branches()) {
        spec.branches.add(ref(spec, "branch" + i++, branch, nested));
      }
    }
    return spec;
  }

  private Ref ref(ClassSpec owner, String name, Schema schema, Set<String> nested) {
    return switch (schema.kind) {
      case ARRAY -> new Ref.ListOf(ref(owner, name, schema.item(), nested));
      case MAP -> new Ref.MapOf(ref(owner, name, schema.item(), nested));
      case OBJECT, ENUM, UNION -> named(owner, name, schema, nested);
      case INTEGER -> new Ref.Scalar("Long");
      case NUMBER -> new Ref.Scalar("java.math.BigDecimal");
      case BOOLEAN -> new Ref.Scalar("Boolean");
      case DATE_TIME -> new Ref.Scalar("java.time.OffsetDateTime");
      case DATE -> new Ref.Scalar("java.time.LocalDate");
      case ANY, NONE -> new Ref.Scalar("tools.jackson.databind.JsonNode");
      default -> new Ref.Scalar("String");
    };
  }

  private Ref named(ClassSpec owner, String name, Schema schema, Set<String> nested) {
    Form form = Form.valueOf(schema.kind.name());
    String component = schema.component == null ? null : names.get(schema.component);
    if (component != null) {
      return new Ref.Named(PACKAGE + "." + component, form);
    }
    String simple = unique(upper(name), nested);
    String full = owner.full + "." + simple;
    owner.nested.add(spec(simple, full, schema, nested));
    return new Ref.Named(full, form);
  }

  static String upper(String name) {
    StringBuilder result = new StringBuilder();
    boolean start = true;
    for (char c : name.toCharArray()) {
      if (!Character.isLetterOrDigit(c) || c > 127) {
        start = true;
      } else {
        result.append(start ? Character.toUpperCase(c) : c);
        start = false;
      }
    }
    boolean bad = result.isEmpty() || Character.isDigit(result.charAt(0));
    return bad ? "X" + result : result.toString();
  }

  static String lower(String name) {
    String upper = upper(name);
    return upper.substring(0, 1).toLowerCase(Locale.ROOT) + upper.substring(1);
  }

  static String unique(String name, Set<String> used) {
    String free = TAKEN.contains(name) ? name + "Value" : name;
    String result = free;
    for (int i = 2; used.stream().anyMatch(result::equalsIgnoreCase); i++) {
      result = free + i;
    }
    used.add(result);
    return result;
  }
}
