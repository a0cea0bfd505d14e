package io.raccordo.runtime;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.POJONode;

/** Runs the module that shows whether a connection works, without any input. */
final class ConnectionTest {
  private static final Logger LOG = LoggerFactory.getLogger("io.raccordo.runtime.calls");

  private final Engine engine;
  private final JsonCalls calls;

  ConnectionTest(Engine engine, JsonCalls calls) {
    this.engine = engine;
    this.calls = calls;
  }

  void run(CallOptions options) {
    ConnectorDescriptor connector = engine.descriptor();
    String id = connector
        .test()
        .orElseThrow(
            () -> new InvalidConfigurationException(
                connector.id(),
                "There is no operation to test a connection with; name one that needs authentication and no input in connector.yaml (test: GET /me) and generate the connector again."));
    ModuleDescriptor module = new ModuleLookup(connector).newest(id, engine.version(options));
    JsonNode output = calls.run(module, JsonNodeFactory.instance.objectNode(), options);
    if (output instanceof POJONode holder && holder.getPojo() instanceof AutoCloseable open) {
      close(open);
    }
  }

  private static void close(AutoCloseable open) {
    try {
      open.close();
    } catch (IOException e) {
      LOG.debug("The response to the test of a connection could not be closed", e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
