package io.raccordo.generator.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.naming.JavaNames;
import io.raccordo.generator.naming.NameScope;
import io.raccordo.generator.naming.ReservedNames;
import io.raccordo.generator.plan.ConnectionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** The connector's connection class: a factory for each way to authenticate. */
final class ConnectionEmitter {
  private static final String RENEWED = "With access tokens that renew themselves.";

  private final ConnectorIndex index;

  ConnectionEmitter(ConnectorIndex index) {
    this.index = index;
  }

  TypeSpec emit() {
    ClassName name = index.ownClass("Connection");
    TypeSpec.Builder spec = TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("How to authenticate to $L.", Javadoc.words(index.plan().label()))
        .superclass(Names.CONNECTION)
        .addMethod(MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(ArrayTypeName.of(Names.CREDENTIAL), "credentials")
            .varargs()
            .addStatement("super(credentials)")
            .build())
        .addMethod(factory("anonymous", name)
            .addJavadoc("Without credentials.")
            .addStatement("return new $T()", name)
            .build());
    for (ConnectionPlan connection : index.plan().connections()) {
      if (!connection.schemes().isEmpty()) {
        spec.addMethod(factory(connection, name, false));
        if (connection.schemes().stream().anyMatch(ConnectionEmitter::isRenewed)) {
          spec.addMethod(factory(connection, name, true));
        }
      }
    }
    return spec.build();
  }

  private static MethodSpec.Builder factory(String javaName, ClassName connection) {
    return MethodSpec.methodBuilder(javaName)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(connection);
  }

  /**
   * A factory.
   *
   * @param renewed whether credentials that can be renewed are
   */
  private static MethodSpec factory(ConnectionPlan connection, ClassName name, boolean renewed) {
    MethodSpec.Builder method = factory(connection.javaName(), name);
    NameScope parameters = new NameScope(ReservedNames.MEMBER, "_", false);
    boolean alone = connection.schemes().size() == 1;
    List<CodeBlock> credentials = new ArrayList<>();
    for (SecurityScheme scheme : connection.schemes()) {
      if (scheme.type() != SecurityScheme.Type.MUTUAL_TLS) {
        credentials.add(
            renewed && isRenewed(scheme)
                ? renewed(scheme, alone, parameters, method)
                : credential(scheme, alone, parameters, method));
      }
    }
    CodeBlock javadoc = new Javadoc()
        .vendor(renewed ? null : connection.documentation(), JavadocText.MEMBER)
        .text(connection.documentation() == null && !renewed ? described(connection) : "")
        .text(renewed ? renewal(connection) : "")
        .build();
    return method
        .addJavadoc(javadoc)
        .addStatement("return new $T($L)", name, CodeBlock.join(credentials, ",$W"))
        .build();
  }

  private static String renewal(ConnectionPlan connection) {
    return connection.schemes().stream().anyMatch(ConnectionEmitter::isToken)
        ? RENEWED
        : "With a user and a password, from which what the server asks for is made.";
  }

  /** Whether a refusal of the server can lead to another credential. */
  private static boolean isRenewed(SecurityScheme scheme) {
    return isToken(scheme) || isDigest(scheme);
  }

  private static boolean isDigest(SecurityScheme scheme) {
    return scheme.type() == SecurityScheme.Type.HTTP && "digest".equals(scheme.httpScheme());
  }

  /** Whether it is a bearer token. */
  private static boolean isToken(SecurityScheme scheme) {
    return switch (scheme.type()) {
      case OAUTH2, OPEN_ID_CONNECT -> true;
      case HTTP -> scheme.httpScheme() == null || scheme.httpScheme().equals("bearer");
      case API_KEY, MUTUAL_TLS -> false;
    };
  }

  private static CodeBlock renewed(
      SecurityScheme scheme, boolean alone, NameScope parameters, MethodSpec.Builder method) {
    if (isDigest(scheme)) {
      return userAndPassword("digest", scheme, alone, parameters, method);
    }
    String tokens = parameter(scheme, alone, "tokens", parameters);
    method.addParameter(Names.ACCESS_TOKENS, tokens);
    return CodeBlock.of(
        "$T.bearer($L, $N)", Names.CREDENTIAL, StringLiteral.of(scheme.name()), tokens);
  }

  private static String described(ConnectionPlan connection) {
    List<String> kinds =
        connection.schemes().stream().map(ConnectionEmitter::kind).toList();
    return "With " + String.join(" and ", kinds) + ".";
  }

  private static String kind(SecurityScheme scheme) {
    return switch (scheme.type()) {
      case API_KEY -> "an API key (" + Javadoc.words(scheme.name()) + ")";
      case HTTP -> "basic".equals(scheme.httpScheme()) ? "a user and a password" : "a token";
      case OAUTH2 -> "an OAuth 2.0 access token";
      case OPEN_ID_CONNECT -> "an access token of OpenID Connect";
      case MUTUAL_TLS -> "a client certificate, which the transport has";
    };
  }

  private static CodeBlock credential(
      SecurityScheme scheme, boolean alone, NameScope parameters, MethodSpec.Builder method) {
    CodeBlock name = StringLiteral.of(scheme.name());
    if ("basic".equals(scheme.httpScheme())) {
      return userAndPassword("basic", scheme, alone, parameters, method);
    }
    boolean key = scheme.type() == SecurityScheme.Type.API_KEY;
    String secret = parameter(scheme, alone, key ? "key" : "token", parameters);
    method.addParameter(Names.SECRET, secret);
    if (key) {
      String wire = scheme.parameter() == null ? scheme.name() : scheme.parameter();
      Parameter.In in = scheme.in() == null ? Parameter.In.HEADER : scheme.in();
      return switch (in) {
        case QUERY ->
          CodeBlock.of(
              "$T.query($L, $L, $N)", Names.CREDENTIAL, name, StringLiteral.of(wire), secret);
        case COOKIE ->
          CodeBlock.of(
              "$T.cookie($L, $L, $N)", Names.CREDENTIAL, name, StringLiteral.of(wire), secret);
        default ->
          CodeBlock.of(
              "$T.header($L, $L, $S, $N)",
              Names.CREDENTIAL,
              name,
              StringLiteral.of(wire),
              "",
              secret);
      };
    }
    String http = scheme.httpScheme();
    if (http != null && !http.equals("bearer")) {
      String prefix = http.substring(0, 1).toUpperCase(Locale.ROOT) + http.substring(1) + ' ';
      return CodeBlock.of(
          "$T.header($L, $S, $L, $N)",
          Names.CREDENTIAL,
          name,
          "Authorization",
          StringLiteral.of(prefix),
          secret);
    }
    return CodeBlock.of("$T.bearer($L, $N)", Names.CREDENTIAL, name, secret);
  }

  private static CodeBlock userAndPassword(
      String kind,
      SecurityScheme scheme,
      boolean alone,
      NameScope parameters,
      MethodSpec.Builder method) {
    String user = parameter(scheme, alone, "user", parameters);
    String password = parameter(scheme, alone, "password", parameters);
    method.addParameter(Names.STRING, user).addParameter(Names.SECRET, password);
    return CodeBlock.of(
        "$T.$L($L, $N, $N)",
        Names.CREDENTIAL,
        kind,
        StringLiteral.of(scheme.name()),
        user,
        password);
  }

  private static String parameter(
      SecurityScheme scheme, boolean alone, String plain, NameScope taken) {
    return taken.give(alone ? plain : JavaNames.camel(scheme.name() + ' ' + plain));
  }
}
