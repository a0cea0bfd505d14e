package io.raccordo.generator.emit;

import com.palantir.javapoet.CodeBlock;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A security scheme as the connector's descriptor has it. */
final class SecuritySchemeEmitter {
  private SecuritySchemeEmitter() {}

  static CodeBlock emit(SecurityScheme scheme) {
    CodeBlock name = StringLiteral.of(scheme.name());
    return switch (scheme.type()) {
      case API_KEY ->
        call("apiKey", name, StringLiteral.of(place(scheme)), StringLiteral.of(parameter(scheme)));
      case HTTP -> call("http", name, text(scheme.httpScheme()));
      case OAUTH2 -> {
        List<CodeBlock> arguments = new ArrayList<>(List.of(name));
        scheme.flows().forEach(flow -> arguments.add(flow(flow)));
        yield call("oauth2", arguments.toArray(CodeBlock[]::new));
      }
      case OPEN_ID_CONNECT -> call("openIdConnect", name, text(scheme.openIdConnectUrl()));
      case MUTUAL_TLS -> call("mutualTls", name);
    };
  }

  /** Where the key goes, as {@link ConnectionEmitter} sends it. */
  static String place(SecurityScheme scheme) {
    Parameter.In in = scheme.in();
    return in == Parameter.In.QUERY || in == Parameter.In.COOKIE
        ? in.name().toLowerCase(Locale.ROOT)
        : "header";
  }

  static String parameter(SecurityScheme scheme) {
    return scheme.parameter() == null ? scheme.name() : scheme.parameter();
  }

  private static CodeBlock flow(SecurityScheme.Flow flow) {
    BindingEmitter.Call call = new BindingEmitter.Call(
        CodeBlock.of("$T.of($L)", Names.OAUTH_FLOW, StringLiteral.of(flow.kind())));
    url(call, "authorizationUrl", flow.authorizationUrl());
    url(call, "tokenUrl", flow.tokenUrl());
    url(call, "refreshUrl", flow.refreshUrl());
    // What is no scope of RFC 6749, section 3.3, cannot be asked for.
    List<String> scopes =
        flow.scopes().keySet().stream().filter(SecuritySchemeEmitter::isScope).toList();
    if (!scopes.isEmpty()) {
      call.add("scopes", String.join(" ", scopes));
    }
    return call.build();
  }

  /** A scope-token of RFC 6749, section 3.3. */
  static boolean isScope(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> c >= 0x21 && c <= 0x7E && c != '"' && c != '\\');
  }

  private static void url(BindingEmitter.Call call, String method, @Nullable String url) {
    if (url != null) {
      call.add(method, url);
    }
  }

  private static CodeBlock text(@Nullable String text) {
    return StringLiteral.of(text == null ? "" : text);
  }

  private static CodeBlock call(String method, CodeBlock... arguments) {
    return CodeBlock.of(
        "$T.$L($L)", Names.SECURITY_SCHEME, method, CodeBlock.join(List.of(arguments), ",$W"));
  }
}
