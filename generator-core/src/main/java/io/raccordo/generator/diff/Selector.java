package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.Parameter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What chooses one API version among those of a vendor. It is no input of a module: the binding
 * sends it.
 *
 * @param name of the header, the query or path parameter, or the server variable; null where a
 *     literal chooses
 * @param value what chooses this version
 * @param reason how it is known
 * @param operations how many operations it was found in
 * @param of how many operations on paths there are
 * @param required whether a call without it is refused; never of a literal
 * @param admitted all values that the document admits; empty for any
 * @param origin where the document says it
 */
public record Selector(
    Kind kind,
    @Nullable String name,
    String value,
    Reason reason,
    int operations,
    int of,
    boolean required,
    List<String> admitted,
    Origin origin) {
  /** Where it is sent. */
  public enum Kind {
    /** {@code v3} in the paths of operations. */
    PATH_SEGMENT,
    /** {@code 2026-03} there. */
    DATE_SEGMENT,
    HEADER,
    QUERY,
    /** In the server's address. */
    SERVER
  }

  /** How it is known. */
  public enum Reason {
    /** {@code connector.yaml} says so. */
    STATED,
    /** At least half of the operations have the same version segments in their addresses. */
    SHARED_SEGMENT,
    /** The name of the host holds a version. */
    HOST_NAME,
    /** At least half of the operations have a parameter named so, with the same preset version. */
    NAMED_PARAMETER
  }

  public Selector {
    admitted = List.copyOf(admitted);
  }

  /** Whether this parameter carries it. */
  public boolean carriedBy(Parameter parameter) {
    return name != null
        && switch (kind) {
          case HEADER ->
            parameter.in() == Parameter.In.HEADER && parameter.name().equalsIgnoreCase(name);
          case QUERY -> parameter.in() == Parameter.In.QUERY && parameter.name().equals(name);
          case PATH_SEGMENT ->
            parameter.in() == Parameter.In.PATH && parameter.name().equals(name);
          case DATE_SEGMENT, SERVER -> false;
        };
  }

  /** Whether both are sent in the same place, whatever they send. */
  boolean samePlace(Selector other) {
    boolean sameName = name == null
        ? other.name == null
        : kind == Kind.HEADER ? name.equalsIgnoreCase(other.name) : name.equals(other.name);
    return kind == other.kind && sameName;
  }

  /** What it is, for a person: {@code header Api-Version}. */
  public String place() {
    String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String place = switch (kind) {
      case PATH_SEGMENT -> name == null ? words : "path parameter";
      case SERVER -> name == null ? "server address" : "server variable";
      case QUERY -> "query parameter";
      case DATE_SEGMENT, HEADER -> words;
    };
    return name == null ? place : place + ' ' + name;
  }

  /** How it is known, for a person. */
  public String why() {
    return switch (reason) {
      case STATED -> "connector.yaml says so";
      case SHARED_SEGMENT -> "the addresses of " + share() + " have it";
      case HOST_NAME -> "the name of the host holds it";
      case NAMED_PARAMETER ->
        "it is named as a version, and " + share() + " have it with that value preset";
    };
  }

  private String share() {
    return operations + " of " + of + " operations";
  }
}
