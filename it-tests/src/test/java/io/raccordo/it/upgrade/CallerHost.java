package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.upgrade.CallerWriter.Caller;
import io.raccordo.it.upgrade.Manifest.Module;
import io.raccordo.runtime.Connection;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.ConnectorBuilder;
import io.raccordo.runtime.ConnectorProvider;
import io.raccordo.runtime.InvalidConfigurationException;
import io.raccordo.runtime.ModuleDescriptor;
import io.raccordo.runtime.Secret;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.json.JsonTypes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** One process's view: the classes of a connector, and callers that were compiled elsewhere. */
final class CallerHost implements AutoCloseable {
  private final URLClassLoader loader;
  private final ConnectorProvider provider;
  private final Manifest manifest;
  private final LoopbackTransport transport;
  private final Map<String, Connector> connectors = new HashMap<>();

  CallerHost(
      ConnectorBuild connector,
      Path callers,
      Manifest manifest,
      ToIntFunction<TransportRequest> port) {
    this.loader = connector.load(callers);
    this.manifest = manifest;
    this.transport = new LoopbackTransport(port);
    this.provider =
        ServiceLoader.load(ConnectorProvider.class, loader).findFirst().orElseThrow();
  }

  /** A module of the connector, as its manifest describes it. */
  Module module(String id, int revision) {
    return manifest.module(id, revision);
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

  /**
   * Calls.
   *
   * @param values what a person gives when connecting, by member; for this module alone
   * @return what was thrown; null when nothing was
   */
  @Nullable
  Throwable call(
      Caller caller, String variant, String connection, Map<String, JsonNode> values, CallLog log)
      throws Exception {
    Connector connector = values.isEmpty()
        ? connectors.computeIfAbsent(connection, c -> connect(c, caller.module(), values))
        : connect(connection, caller.module(), values);
    try {
      Class<?> type = loader.loadClass(caller.className());
      for (Method method : type.getMethods()) {
        if (method.getName().equals(variant)) {
          method.invoke(null, connector, log);
        }
      }
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (LinkageError e) {
      return e;
    }
  }

  private Connector connect(String connection, Module module, Map<String, JsonNode> values) {
    ConnectorBuilder<? extends Connector> builder =
        provider.builder(made(connection)).transport(transport);
    ModuleDescriptor descriptor =
        provider.descriptor().module(module.id(), module.revision()).orElseThrow();
    values.forEach((member, value) -> {
      var json = CallLog.json(value.toString());
      builder.reconfigure(descriptor, member, JsonTypes.JSON, json);
      builder.always(member, JsonTypes.JSON, json);
    });
    try {
      return builder.connect();
    } catch (InvalidConfigurationException e) {
      // The document names no host.
      return builder.baseUrl(URI.create("https://vendor.example")).connect();
    }
  }

  private Connection made(String name) {
    try {
      String type = provider.getClass().getName().replaceAll("Provider$", "Connection");
      for (Method factory : Class.forName(type, true, loader).getMethods()) {
        if (factory.getName().equals(name)) {
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
  public void close() throws java.io.IOException {
    connectors.values().forEach(Connector::close);
    transport.close();
    loader.close();
  }
}
