package io.raccordo.it.wire;

import io.raccordo.runtime.Connection;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.ConnectorBuilder;
import io.raccordo.runtime.ConnectorProvider;
import io.raccordo.runtime.ModuleDescriptor;
import io.raccordo.runtime.Secret;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;

/** A generated connector, found as a host finds it, and set up as a call of a transcript says. */
final class ConnectorUnderTest {
  private final ConnectorProvider provider;
  private final RawServer server;

  ConnectorUnderTest(ClassLoader loader, RawServer server) {
    this.provider =
        ServiceLoader.load(ConnectorProvider.class, loader).findFirst().orElseThrow();
    this.server = server;
  }

  /** A module by id, or by id and revision: {@code get-a@2}. */
  ModuleDescriptor module(String name) {
    String[] parts = name.split("@", 2);
    int revision = parts.length == 2 ? Integer.parseInt(parts[1]) : 1;
    return provider
        .descriptor()
        .module(parts[0], revision)
        .orElseThrow(() -> new IllegalArgumentException(
            "No module " + name + " among " + provider.descriptor().modules()));
  }

  Connector connect(List<String> settings) throws ReflectiveOperationException {
    Connection connection = new Connection();
    for (String setting : settings) {
      if (setting.startsWith("connect ")) {
        connection = connection(setting.substring("connect ".length()).split(" ", -1));
      }
    }
    // An exchange of a transcript is one attempt.
    ConnectorBuilder<? extends Connector> builder = provider.builder(connection).retries(0);
    if (settings.stream().noneMatch("with the document's server"::equals)) {
      builder.baseUrl(URI.create(server.url()));
    }
    for (String setting : settings) {
      String[] words = filled(setting).split(" ", -1);
      switch (setting.startsWith("connect ") ? "connect" : words[1]) {
        case "base" -> builder.baseUrl(URI.create(words[2]));
        case "server" -> builder.server(words[2], URI.create(words[3]));
        case "variable" -> builder.serverVariable(words[2], words[3]);
        case "connect", "the", "type" -> {}
        default -> throw new IllegalArgumentException("Unknown setting: " + setting);
      }
    }
    return builder.connect();
  }

  /** Calls the factory of the generated connection that has this name. */
  private Connection connection(String[] words) throws ReflectiveOperationException {
    String name = provider.getClass().getName().replaceAll("Provider$", "Connection");
    Class<?> type = Class.forName(name, true, provider.getClass().getClassLoader());
    for (Method factory : type.getMethods()) {
      if (factory.getName().equals(words[0])
          && factory.getParameterCount() == words.length - 1
          && List.of(String.class, Secret.class)
              .containsAll(List.of(factory.getParameterTypes()))) {
        Object[] arguments = new Object[factory.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
          arguments[i] = factory.getParameterTypes()[i].equals(Secret.class)
              ? Secret.of(words[i + 1])
              : words[i + 1];
        }
        return (Connection) factory.invoke(null, arguments);
      }
    }
    throw new IllegalArgumentException("No connection " + words[0] + " among "
        + Arrays.stream(type.getDeclaredMethods()).map(Method::getName).toList());
  }

  private String filled(String text) {
    return text.replace("${url}", server.url()).replace("${port}", Integer.toString(server.port()));
  }
}
