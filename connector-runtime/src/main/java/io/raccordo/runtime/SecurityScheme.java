package io.raccordo.runtime;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way to prove who is calling, as an API's document declares it (OpenAPI: Security Scheme
 * Object): what a host that knows no generated class needs to ask for, and to make a
 * {@link Credential}. Immutable.
 */
public final class SecurityScheme {
  private final String name;
  private final String type;
  private final @Nullable String in;
  private final @Nullable String detail;
  private final List<OAuthFlow> flows;

  private SecurityScheme(
      String name, String type, @Nullable String in, @Nullable String detail, OAuthFlow... flows) {
    this.name = name;
    this.type = type;
    this.in = in;
    this.detail = detail;
    this.flows = List.of(flows);
  }

  /**
   * A key.
   *
   * @param name the scheme's name
   * @param in {@code header}, {@code query} or {@code cookie}
   * @param parameter the name of the header field, query parameter or cookie
   * @return the scheme
   */
  public static SecurityScheme apiKey(String name, String in, String parameter) {
    return new SecurityScheme(name, "apiKey", in, parameter);
  }

  /**
   * A scheme of HTTP authentication.
   *
   * @param name the scheme's name
   * @param scheme {@code basic}, {@code bearer} or another of RFC 9110, section 11.1
   * @return the scheme
   */
  public static SecurityScheme http(String name, String scheme) {
    return new SecurityScheme(name, "http", null, scheme);
  }

  /**
   * OAuth 2.0.
   *
   * @param name the scheme's name
   * @param flows the ways to a token
   * @return the scheme
   */
  public static SecurityScheme oauth2(String name, OAuthFlow... flows) {
    return new SecurityScheme(name, "oauth2", null, null, flows);
  }

  /**
   * OpenID Connect.
   *
   * @param name the scheme's name
   * @param url where the provider's configuration is (OpenID Connect Discovery 1.0, section 4)
   * @return the scheme
   */
  public static SecurityScheme openIdConnect(String name, String url) {
    return new SecurityScheme(name, "openIdConnect", null, url);
  }

  /**
   * A client certificate, which the transport has.
   *
   * @param name the scheme's name
   * @return the scheme
   */
  public static SecurityScheme mutualTls(String name) {
    return new SecurityScheme(name, "mutualTLS", null, null);
  }

  /**
   * The scheme's name, which its {@link Credential} has, too.
   *
   * @return the name in the API's document
   */
  public String name() {
    return name;
  }

  /**
   * The type, as OpenAPI calls it.
   *
   * @return {@code apiKey}, {@code http}, {@code oauth2}, {@code openIdConnect}, {@code mutualTLS}
   *     or one to come
   */
  public String type() {
    return type;
  }

  /**
   * Where a key goes.
   *
   * @return {@code header}, {@code query} or {@code cookie}; empty for other types
   */
  public Optional<String> in() {
    return Optional.ofNullable(in);
  }

  /**
   * The name that a key goes by there.
   *
   * @return the header field's, query parameter's or cookie's name; empty for other types
   */
  public Optional<String> parameter() {
    return detail("apiKey");
  }

  /**
   * The scheme of HTTP authentication.
   *
   * @return {@code bearer} for one; empty for other types
   */
  public Optional<String> httpScheme() {
    return detail("http");
  }

  /**
   * Where the configuration of an OpenID provider is.
   *
   * @return the URL as the document has it; empty for other types
   */
  public Optional<String> openIdConnectUrl() {
    return detail("openIdConnect");
  }

  /**
   * The ways to a token.
   *
   * @return the flows of OAuth 2.0 in the document's order; none for other types
   */
  public List<OAuthFlow> flows() {
    return flows;
  }

  /**
   * One way to a token.
   *
   * @param kind {@code authorizationCode} for one
   * @return the flow
   * @throws InvalidConfigurationException when the scheme has no such flow; the message names those
   *     that it has
   */
  public OAuthFlow flow(String kind) {
    return flows.stream()
        .filter(flow -> flow.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new InvalidConfigurationException(
            name, "This security scheme has no flow " + kind + "; it has " + flows + "."));
  }

  private Optional<String> detail(String of) {
    return type.equals(of) ? Optional.ofNullable(detail) : Optional.empty();
  }

  /** {@return name and type} */
  @Override
  public String toString() {
    return name + " (" + type + ")";
  }
}
