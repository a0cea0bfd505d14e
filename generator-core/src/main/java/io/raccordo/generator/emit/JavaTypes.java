package io.raccordo.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.raccordo.generator.plan.ClassRef;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ModuleFamily;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.ScalarType;
import io.raccordo.generator.plan.TypePlan;
import io.raccordo.generator.plan.TypeRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Types of a plan as Java types, and as the runtime's descriptions of JSON. */
final class JavaTypes {
  private static final ClassName LIST = ClassName.get(List.class);
  private static final ClassName MAP = ClassName.get(Map.class);
  private static final ClassName LONG = ClassName.get(Long.class);
  private static final ClassName DECIMAL = ClassName.get(BigDecimal.class);
  private static final ClassName BOOLEAN = ClassName.get(Boolean.class);
  private static final ClassName DATE = ClassName.get(LocalDate.class);
  private static final ClassName DATE_TIME = ClassName.get(OffsetDateTime.class);
  private static final ClassName UUID_TYPE = ClassName.get(UUID.class);
  private static final TypeName BYTES = ArrayTypeName.of(TypeName.BYTE);

  private static final AnnotationSpec NULLABLE =
      AnnotationSpec.builder(Names.NULLABLE).build();
  private static final Map<ScalarType, CodeBlock> SCALAR_FORMS = scalarForms();

  private final Map<ClassRef, TypePlan> plans = new HashMap<>();
  private final Map<ClassRef, ClassName> names = new HashMap<>();
  private final Map<ClassRef, CodeBlock> forms = new HashMap<>();

  /** Names every class at once: what several threads read later must not change any more. */
  JavaTypes(ConnectorPlan plan) {
    plan.types().forEach(this::add);
    for (ModuleFamily family : plan.families()) {
      for (ModuleRevision revision : family.revisions()) {
        names.put(revision.name(), className(revision.name()));
        revision.nested().forEach(this::add);
      }
    }
    plan.triggers().forEach(trigger -> names.put(trigger.name(), className(trigger.name())));
  }

  private void add(TypePlan type) {
    ClassName name = className(type.name());
    plans.put(type.name(), type);
    names.put(type.name(), name);
    forms.put(type.name(), CodeBlock.of("$T.TYPE", name));
    type.nested().forEach(this::add);
  }

  private static TypeName scalar(ScalarType type) {
    return switch (type) {
      case STRING -> Names.STRING;
      case INT64 -> LONG;
      case DECIMAL -> DECIMAL;
      case BOOLEAN -> BOOLEAN;
      case DATE -> DATE;
      case DATE_TIME -> DATE_TIME;
      case UUID -> UUID_TYPE;
      case BYTES -> BYTES;
    };
  }

  private static Map<ScalarType, CodeBlock> scalarForms() {
    Map<ScalarType, CodeBlock> forms = new EnumMap<>(ScalarType.class);
    for (ScalarType type : ScalarType.values()) {
      String constant = type == ScalarType.UUID ? "UUID_TEXT" : type.name();
      forms.put(type, CodeBlock.of("$T." + constant, Names.JSON_TYPES));
    }
    return forms;
  }

  private static CodeBlock scalarForm(ScalarType type) {
    return java.util.Objects.requireNonNull(SCALAR_FORMS.get(type));
  }

  /** A generated class by name. */
  ClassName name(ClassRef ref) {
    return known(names, ref);
  }

  private static ClassName className(ClassRef ref) {
    List<String> simple = ref.simpleNames();
    return ClassName.get(
        ref.packageName(), simple.get(0), simple.subList(1, simple.size()).toArray(String[]::new));
  }

  private static <T> T known(Map<ClassRef, T> values, ClassRef ref) {
    T value = values.get(ref);
    if (value == null) {
      throw new IllegalArgumentException("The plan speaks of " + ref + " and does not have it.");
    }
    return value;
  }

  /** The plan of a generated class; null when it is none of this connector's. */
  @Nullable
  TypePlan plan(ClassRef ref) {
    return plans.get(ref);
  }

  /** What a type is in the end: an open enum of numbers has no class and is a number. */
  TypeRef resolve(TypeRef type) {
    return type instanceof TypeRef.Named named
            && plans.get(named.name()) instanceof TypePlan.EnumType enumeration
            && enumeration.base() != ScalarType.STRING
        ? new TypeRef.Scalar(enumeration.base())
        : type;
  }

  /** Whether an enum has a class of its own. */
  static boolean hasClass(TypePlan type) {
    return !(type instanceof TypePlan.EnumType enumeration)
        || enumeration.base() == ScalarType.STRING;
  }

  /** The type as an accessor returns it and as a type argument. */
  TypeName type(TypeRef declared) {
    TypeRef type = resolve(declared);
    if (type instanceof TypeRef.Scalar scalar) {
      return scalar(scalar.type());
    }
    if (type instanceof TypeRef.Named named) {
      return name(named.name());
    }
    if (type instanceof TypeRef.ListOf list) {
      return ParameterizedTypeName.get(LIST, type(list.item()));
    }
    if (type instanceof TypeRef.MapOf map) {
      return ParameterizedTypeName.get(MAP, Names.STRING, type(map.value()));
    }
    if (type instanceof TypeRef.Binary) {
      return Names.REQUEST_CONTENT;
    }
    if (type instanceof TypeRef.NoContent) {
      return Names.NO_CONTENT;
    }
    return type instanceof TypeRef.Text ? Names.STRING : Names.JSON_NODE;
  }

  /** The type as what may be null, wherever its annotation goes. */
  TypeName nullable(TypeRef type) {
    return type(type).annotated(NULLABLE);
  }

  /** The type as text, with qualified names. */
  String text(TypeRef declared) {
    TypeRef type = resolve(declared);
    if (type instanceof TypeRef.ListOf list) {
      return "java.util.List<" + text(list.item()) + '>';
    }
    if (type instanceof TypeRef.MapOf map) {
      return "java.util.Map<java.lang.String, " + text(map.value()) + '>';
    }
    return type(type) instanceof ClassName name ? name.canonicalName() : "byte[]";
  }

  /** The type of a module's output as text, with qualified names. */
  String outputText(TypeRef type) {
    if (type instanceof TypeRef.StreamOf stream) {
      return Names.ITEM_STREAM.canonicalName() + '<' + text(stream.item()) + '>';
    }
    return type instanceof TypeRef.Binary ? Names.DOWNLOAD.canonicalName() : text(type);
  }

  /** The type as a setter takes it: never null, so primitive where there is a primitive. */
  TypeName argument(TypeRef type) {
    if (resolve(type) instanceof TypeRef.Scalar scalar) {
      if (scalar.type() == ScalarType.INT64) {
        return TypeName.LONG;
      }
      if (scalar.type() == ScalarType.BOOLEAN) {
        return TypeName.BOOLEAN;
      }
    }
    return type(type);
  }

  /** The type as the output of a module: bytes are downloaded. */
  TypeName output(TypeRef type) {
    if (type instanceof TypeRef.StreamOf stream) {
      return ParameterizedTypeName.get(Names.ITEM_STREAM, type(stream.item()));
    }
    return type instanceof TypeRef.Binary ? Names.DOWNLOAD : type(type);
  }

  /** How the output of a module is read. */
  CodeBlock outputForm(TypeRef type) {
    if (type instanceof TypeRef.StreamOf stream) {
      String factory = switch (stream.framing()) {
        case LINES -> "lines";
        case EVENTS -> "events";
        case JSON_EVENTS -> "jsonEvents";
        case EVENT_DATA -> "eventData";
      };
      return CodeBlock.of("$T.$L($L)", Names.ITEM_STREAM, factory, form(stream.item()));
    }
    return type instanceof TypeRef.Binary ? CodeBlock.of("$T.TYPE", Names.DOWNLOAD) : form(type);
  }

  /** How the type is read from and written to JSON: an expression of type {@code JsonType}. */
  CodeBlock form(TypeRef declared) {
    TypeRef type = resolve(declared);
    if (type instanceof TypeRef.Scalar scalar) {
      return scalarForm(scalar.type());
    }
    if (type instanceof TypeRef.Named named) {
      return known(forms, named.name());
    }
    if (type instanceof TypeRef.ListOf list) {
      return CodeBlock.of("$T.list($L)", Names.JSON_TYPES, form(list.item()));
    }
    if (type instanceof TypeRef.MapOf map) {
      return CodeBlock.of("$T.map($L)", Names.JSON_TYPES, form(map.value()));
    }
    if (type instanceof TypeRef.Binary) {
      return CodeBlock.of("$T.TYPE", Names.REQUEST_CONTENT);
    }
    if (type instanceof TypeRef.NoContent) {
      return CodeBlock.of("$T.TYPE", Names.NO_CONTENT);
    }
    return type instanceof TypeRef.Text
        ? scalarForm(ScalarType.STRING)
        : CodeBlock.of("$T.JSON", Names.JSON_TYPES);
  }
}
