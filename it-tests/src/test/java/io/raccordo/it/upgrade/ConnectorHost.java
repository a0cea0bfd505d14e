package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.upgrade.Manifest.Module;
import io.raccordo.runtime.AbsentMembers;
import io.raccordo.runtime.Connection;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.ConnectorBuilder;
import io.raccordo.runtime.ConnectorProvider;
import io.raccordo.runtime.InvalidConfigurationException;
import io.raccordo.runtime.Secret;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.BiConsumer;

/** Loads a connector, with classes beside it, and connects. */
final class ConnectorHost implements AutoCloseable {
  private final URLClassLoader loader;
  private final ConnectorProvider provider;
  private final Manifest manifest;

  ConnectorHost(ConnectorBuild connector, Path beside, Manifest manifest) {
    this.loader = connector.load(beside);
    this.manifest = manifest;
    this.provider =
        ServiceLoader.load(ConnectorProvider.class, loader).findFirst().orElseThrow();
  }

  ClassLoader loader() {
    return loader;
  }

  Manifest manifest() {
    return manifest;
  }

  ConnectorProvider provider() {
    return provider;
  }

  /** A way to connect that a module accepts in a version. */
  String connection(Module module, String version) {
    JsonNode binding = module.binding(version).orElse(null);
    if (binding != null && !binding.path("connections").isEmpty()) {
      return binding.path("connections").get(0).asText();
    }
    List<String> known = manifest.connections(version);
    return known.isEmpty() ? "anonymous" : known.get(0);
  }

  /** Connects; to a host of no vendor where the document names none. */
  Connector connect(
      String connection,
      BiConsumer<ConnectorProvider, ConnectorBuilder<? extends Connector>> settings) {
    ConnectorBuilder<? extends Connector> builder = provider.builder(made(connection));
    builder.absentMembers(AbsentMembers.LEAVE_OUT);
    settings.accept(provider, builder);
    try {
      return builder.connect();
    } catch (InvalidConfigurationException e) {
      return builder.baseUrl(URI.create("https://vendor.example")).connect();
    }
  }

  private Connection made(String name) {
    try {
      String type = provider.getClass().getName().replaceAll("Provider$", "Connection");
      for (Method factory : Class.forName(type, true, loader).getMethods()) {
        // The other one of that name takes tokens that renew themselves.
        if (factory.getName().equals(name)
            && List.of(String.class, Secret.class)
                .containsAll(List.of(factory.getParameterTypes()))) {
          Object[] arguments = new Object[factory.getParameterCount()];
          for (int i = 0; i < arguments.length; i++) {
            arguments[i] = factory.getParameterTypes()[i].equals(Secret.class)
                ? Secret.of("secret" + i)
                : "name" + i;
          }
          return (Connection) factory.invoke(null, arguments);
        }
      }
      throw new AssertionError("No connection " + name + " in " + type);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
