package io.raccordo.generator.validate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Server;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables in a server's address that are not declared, and defaults that are not among the
 * values.
 */
final class ServerVariables implements Check {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

  @Override
  public void check(ApiModel model, Diagnostics diagnostics) {
    Set<Server> seen = new HashSet<>();
    check(model.servers(), seen, diagnostics);
    for (Operation operation : model.operations()) {
      check(operation.servers(), seen, diagnostics);
    }
  }

  private static void check(List<Server> servers, Set<Server> seen, Diagnostics diagnostics) {
    for (Server server : servers) {
      if (seen.add(server)) {
        check(server, diagnostics);
      }
    }
  }

  private static void check(Server server, Diagnostics diagnostics) {
    Matcher matcher = VARIABLE.matcher(server.url());
    while (matcher.find()) {
      if (!server.variables().containsKey(matcher.group(1))) {
        diagnostics.warn(
            "undeclared-server-variable",
            server.origin(),
            "The variable \"" + matcher.group(1) + "\" of the server's address is not declared.",
            "Declare it under \"variables\" with a default.");
      }
    }
    for (Map.Entry<String, Server.Variable> variable : server.variables().entrySet()) {
      List<String> values = variable.getValue().values();
      if (!values.isEmpty() && !values.contains(variable.getValue().defaultValue())) {
        diagnostics.warn(
            "default-not-in-enum",
            server.origin().child("variables", variable.getKey()),
            "The default \"" + variable.getValue().defaultValue()
                + "\" is not among the variable's values.",
            "Correct the default, or add it to the values.");
      }
    }
  }
}
