package io.raccordo.runtime;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One API version of a connector: its label, where its server is and the selector that each call
 * sends. Set up once, in the initialiser of the connector's descriptor.
 */
public final class ApiVersion {
  private final String label;
  private final String server;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> query = new LinkedHashMap<>();
  private final Map<String, List<String>> variables = new LinkedHashMap<>();
  private boolean retired;
  private @Nullable LocalDate sunset;

  private ApiVersion(String label, String server) {
    this.label = label;
    this.server = server;
  }

  /**
   * An API version.
   *
   * @param label its label, unique in the connector
   * @param server the server's URL, with variables in braces; empty or relative when the document
   *     does not say where the API is
   * @return the API version
   */
  public static ApiVersion of(String label, String server) {
    return new ApiVersion(label, server);
  }

  /**
   * A selector: a header field that each call sends.
   *
   * @param name the field's name
   * @param value its value
   * @return this
   */
  public ApiVersion header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /**
   * A selector: a query parameter that each call sends.
   *
   * @param name the parameter's name
   * @param value its value
   * @return this
   */
  public ApiVersion query(String name, String value) {
    query.put(name, value);
    return this;
  }

  /**
   * A variable of the server's URL (OpenAPI: Server Variable Object).
   *
   * @param name its name
   * @param value its value when nothing else is said
   * @param allowed the values it may have; none when any value will do
   * @return this
   */
  public ApiVersion variable(String name, String value, String... allowed) {
    List<String> values = new java.util.ArrayList<>(List.of(value));
    values.addAll(List.of(allowed));
    variables.put(name, List.copyOf(values));
    return this;
  }

  /**
   * Says that the vendor does not serve it any more.
   *
   * @return this
   */
  public ApiVersion retired() {
    retired = true;
    return this;
  }

  /**
   * The last day on which the vendor serves it (RFC 8594 calls its end a sunset).
   *
   * @param day a day in the form 2026-03-31 (ISO 8601)
   * @return this
   */
  public ApiVersion sunset(String day) {
    sunset = LocalDate.parse(day);
    return this;
  }

  /**
   * Whether the connector was built in the knowledge that the vendor does not serve it any more.
   *
   * @return whether it is retired
   */
  public boolean isRetired() {
    return retired;
  }

  /**
   * The last day on which the vendor serves it.
   *
   * @return the day, empty when none was stated
   */
  public Optional<LocalDate> sunset() {
    return Optional.ofNullable(sunset);
  }

  /**
   * The label.
   *
   * @return the label, unique in the connector
   */
  public String label() {
    return label;
  }

  String server() {
    return server;
  }

  Map<String, String> headers() {
    return headers;
  }

  Map<String, String> query() {
    return query;
  }

  /** The default value first, then the allowed ones. */
  Map<String, List<String>> variables() {
    return variables;
  }

  /** {@return the label} */
  @Override
  public String toString() {
    return label;
  }
}
