package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.it.connector.ConnectorBuild;
import io.raccordo.it.upgrade.CallerWriter.Caller;
import io.raccordo.it.upgrade.Manifest.Module;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.ModuleDescriptor;
import io.raccordo.runtime.http.TransportRequest;
import io.raccordo.runtime.json.JsonTypes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** One process's view: the classes of a connector, and callers that were compiled elsewhere. */
final class CallerHost implements AutoCloseable {
  private final ConnectorHost host;
  private final LoopbackTransport transport;
  private final Map<String, Connector> connectors = new HashMap<>();
  private final Map<String, ToldSchemas> told = new HashMap<>();

  CallerHost(
      ConnectorBuild connector,
      Path callers,
      Manifest manifest,
      ToIntFunction<TransportRequest> port) {
    this.host = new ConnectorHost(connector, callers, manifest);
    this.transport = new LoopbackTransport(port);
  }

  /** A module of the connector, as its manifest describes it. */
  Module module(String id, int revision) {
    return host.manifest().module(id, revision);
  }

  /** What the schemas that hosts are told have against what a typed caller sets. */
  List<String> refusals(Module module, String version, JsonNode input) {
    return told.computeIfAbsent(
            version, label -> new ToldSchemas(host.provider().manifest(), label))
        .ofInput(
            host.provider().descriptor().module(module.id(), module.revision()).orElseThrow(),
            input);
  }

  /** A way to connect that a module accepts in a version. */
  String connection(Module module, String version) {
    return host.connection(module, version);
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
      Class<?> type = host.loader().loadClass(caller.className());
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
    return host.connect(connection, (provider, builder) -> {
      builder.transport(transport);
      ModuleDescriptor descriptor =
          provider.descriptor().module(module.id(), module.revision()).orElseThrow();
      values.forEach((member, value) -> {
        var json = CallLog.json(value.toString());
        builder.reconfigure(descriptor, member, JsonTypes.JSON, json);
        builder.always(member, JsonTypes.JSON, json);
      });
    });
  }

  @Override
  public void close() throws java.io.IOException {
    connectors.values().forEach(Connector::close);
    transport.close();
    host.close();
  }
}
