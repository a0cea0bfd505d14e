package io.raccordo.generator.plan;

import io.raccordo.generator.plan.TypeRef.AnyJson;
import io.raccordo.generator.plan.TypeRef.Binary;
import io.raccordo.generator.plan.TypeRef.ListOf;
import io.raccordo.generator.plan.TypeRef.MapOf;
import io.raccordo.generator.plan.TypeRef.Named;
import io.raccordo.generator.plan.TypeRef.NoContent;
import io.raccordo.generator.plan.TypeRef.Scalar;
import io.raccordo.generator.plan.TypeRef.StreamOf;
import io.raccordo.generator.plan.TypeRef.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types as words: for the names of later forms and union cases, and for the ledger. */
final class TypeNames {
  private TypeNames() {}

  /** A word for the type, such as {@code String}, {@code UserList} or {@code LabelMap}. */
  static String kind(TypeRef type) {
    if (type instanceof Scalar scalar) {
      return scalar(scalar.type());
    }
    if (type instanceof ListOf list) {
      return kind(list.item()) + "List";
    }
    if (type instanceof MapOf map) {
      return kind(map.value()) + "Map";
    }
    if (type instanceof StreamOf stream) {
      return kind(stream.item()) + "Stream";
    }
    if (type instanceof Named named) {
      return named.name().simpleName();
    }
    if (type instanceof Binary) {
      return "Binary";
    }
    if (type instanceof Text) {
      return "Text";
    }
    return type instanceof NoContent ? "NoContent" : "Json";
  }

  /** The word for the type among the cases of a union, which JSON tells apart. */
  static String word(TypeRef type) {
    if (type instanceof ListOf) {
      return "List";
    }
    return type instanceof MapOf ? "Map" : kind(type);
  }

  /** The type as the ledger writes it. */
  static String text(TypeRef type) {
    if (type instanceof ListOf list) {
      return "List<" + text(list.item()) + '>';
    }
    if (type instanceof MapOf map) {
      return "Map<" + text(map.value()) + '>';
    }
    if (type instanceof StreamOf stream) {
      return stream.framing() + "<" + text(stream.item()) + '>';
    }
    if (type instanceof Named named) {
      return named.name().toString();
    }
    return type instanceof AnyJson ? "JsonNode" : kind(type);
  }

  /** The type that the ledger wrote so; null where it names a class. */
  static @Nullable TypeRef read(String text) {
    for (String container : List.of("List<", "Map<")) {
      if (text.startsWith(container) && text.endsWith(">")) {
        TypeRef held = read(text.substring(container.length(), text.length() - 1));
        return held == null ? null : container.startsWith("L") ? new ListOf(held) : new MapOf(held);
      }
    }
    if (text.equals("JsonNode")) {
      return new AnyJson();
    }
    for (ScalarType type : ScalarType.values()) {
      if (scalar(type).equals(text)) {
        return new Scalar(type);
      }
    }
    return null;
  }

  private static String scalar(ScalarType type) {
    return switch (type) {
      case STRING -> "String";
      case INT64 -> "Integer";
      case DECIMAL -> "Number";
      case BOOLEAN -> "Boolean";
      case DATE -> "Date";
      case DATE_TIME -> "DateTime";
      case UUID -> "Uuid";
      case BYTES -> "Bytes";
    };
  }
}
