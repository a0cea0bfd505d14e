package io.raccordo.generator.emit;

import com.palantir.javapoet.ClassName;

/** Classes that generated code mentions and does not contain. */
final class Names {
  private static final String RUNTIME = "io.raccordo.runtime";
  private static final String JSON = "io.raccordo.runtime.json";

  static final ClassName ACCESS_TOKENS = ClassName.get(RUNTIME, "AccessTokens");
  static final ClassName ACTION_INPUT = ClassName.get(RUNTIME, "ActionInput");
  static final ClassName ACTION_MODULE = ClassName.get(RUNTIME, "ActionModule");
  static final ClassName API_VERSION = ClassName.get(RUNTIME, "ApiVersion");
  static final ClassName BINDING = ClassName.get(RUNTIME, "Binding");
  static final ClassName CONNECTION = ClassName.get(RUNTIME, "Connection");
  static final ClassName CONNECTOR = ClassName.get(RUNTIME, "Connector");
  static final ClassName CONNECTOR_BUILDER = ClassName.get(RUNTIME, "ConnectorBuilder");
  static final ClassName CONNECTOR_DESCRIPTOR = ClassName.get(RUNTIME, "ConnectorDescriptor");
  static final ClassName CONNECTOR_PROVIDER = ClassName.get(RUNTIME, "ConnectorProvider");
  static final ClassName CREDENTIAL = ClassName.get(RUNTIME, "Credential");
  static final ClassName DOWNLOAD = ClassName.get(RUNTIME, "Download");
  static final ClassName ERROR_KIND = ClassName.get(RUNTIME, "ErrorKind");
  static final ClassName ERROR_RULE = ClassName.get(RUNTIME, "ErrorRule");
  static final ClassName INSTANT_TRIGGER_MODULE = ClassName.get(RUNTIME, "InstantTriggerModule");
  static final ClassName ITEM_STREAM = ClassName.get(RUNTIME, "ItemStream");
  static final ClassName MODULE_DESCRIPTOR = ClassName.get(RUNTIME, "ModuleDescriptor");
  static final ClassName MODULE_INPUT = ClassName.get(RUNTIME, "ModuleInput");
  static final ClassName NO_CONTENT = ClassName.get(RUNTIME, "NoContent");
  static final ClassName OAUTH_FLOW = ClassName.get(RUNTIME, "OAuthFlow");
  static final ClassName PAGING = ClassName.get(RUNTIME, "Paging");
  static final ClassName PARAMETER = ClassName.get(RUNTIME, "Parameter");
  static final ClassName PARAMETER_STYLE = ClassName.get(RUNTIME, "ParameterStyle");
  static final ClassName POLLING = ClassName.get(RUNTIME + ".trigger", "Polling");
  static final ClassName REQUEST_CONTENT = ClassName.get(RUNTIME + ".http", "RequestContent");
  static final ClassName RETIREMENT = ClassName.get(RUNTIME, "Retirement");
  static final ClassName SEARCH_INPUT = ClassName.get(RUNTIME, "SearchInput");
  static final ClassName SEARCH_MODULE = ClassName.get(RUNTIME, "SearchModule");
  static final ClassName SECRET = ClassName.get(RUNTIME, "Secret");
  static final ClassName SECURITY_SCHEME = ClassName.get(RUNTIME, "SecurityScheme");
  static final ClassName TRIGGER_INPUT = ClassName.get(RUNTIME, "TriggerInput");
  static final ClassName TRIGGER_MODULE = ClassName.get(RUNTIME, "TriggerModule");
  static final ClassName UPGRADE = ClassName.get(RUNTIME, "Upgrade");

  /** Nested in {@code OpenEnum} and inherited by every enum, so that it needs no import there. */
  static final ClassName ENUM_TYPE = ClassName.get("", "EnumType");

  static final ClassName JSON_CONVERSION = ClassName.get(JSON, "JsonConversion");
  static final ClassName JSON_OBJECT_VIEW = ClassName.get(JSON, "JsonObjectView");
  static final ClassName JSON_TYPE = ClassName.get(JSON, "JsonType");
  static final ClassName JSON_TYPES = ClassName.get(JSON, "JsonTypes");
  static final ClassName JSON_UPGRADE = ClassName.get(JSON, "JsonUpgrade");
  static final ClassName OBJECT_BUILDER = ClassName.get(JSON, "ObjectBuilder");
  static final ClassName OPEN_ENUM = ClassName.get(JSON, "OpenEnum");
  static final ClassName UNION_VIEW = ClassName.get(JSON, "UnionView");

  static final ClassName JSON_NODE = ClassName.get("tools.jackson.databind", "JsonNode");
  static final ClassName NODES = ClassName.get("tools.jackson.databind.node", "JsonNodeFactory");
  static final ClassName OBJECT_NODE = ClassName.get("tools.jackson.databind.node", "ObjectNode");
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

  static final ClassName STRING = ClassName.get(String.class);

  private Names() {}
}
