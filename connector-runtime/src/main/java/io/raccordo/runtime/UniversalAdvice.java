package io.raccordo.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of universal calls, once each, that what they call is deprecated or retired. */
final class UniversalAdvice {
  private static final Logger LOG = LoggerFactory.getLogger("io.raccordo.runtime.deprecated");

  private final ConnectorDescriptor connector;
  private final ConnectorManifest manifest;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  UniversalAdvice(ConnectorDescriptor connector, ConnectorManifest manifest) {
    this.connector = connector;
    this.manifest = manifest;
  }

  void tell(UniversalCall call) {
    // Without a listener there is no need to know.
    if (!LOG.isWarnEnabled()) {
      return;
    }
    KnownOperations operations = manifest.operations();
    if (operations == null) {
      return;
    }
    operations
        .find(call.method(), call.path())
        .filter(known -> !known.deprecation().isEmpty() && told.add(known.module()))
        .ifPresent(known -> LOG.warn(
            "{}: {} is what the module {} stands for, which should not be used any more: {}{}",
            connector,
            call.operation(),
            known.module(),
            known.deprecation(),
            known.replacement().isEmpty() ? "" : " Use " + known.replacement() + "."));
  }
}
