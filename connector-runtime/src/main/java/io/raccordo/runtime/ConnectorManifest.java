package io.raccordo.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a connector's jar says of its modules, for hosts that know no generated class: entries for a
 * list of modules, and JSON Schemas (2020-12) of their inputs and outputs. Each file is read when
 * it is first asked for, by the class loader of the connector, and kept as long as memory allows.
 * Safe for use by many threads. All answers of a connector that was generated before there were
 * such files are empty.
 *
 * <p>Schemas say what a revision promises: an enum's {@code anyOf} has its known values and then
 * any other of the same JSON type; a union's has its known forms and then any object; other members
 * are admitted everywhere. They are the caller's own.
 */
public final class ConnectorManifest {
  private static final String UNIVERSAL = "universal.schemas.json";

  private final ConnectorDescriptor connector;
  private final Class<?> home;
  private final Kept<Map<String, ModuleEntry>> entries;
  private final Kept<KnownOperations> operations;
  private final Kept<SchemaFile> schemas;
  private final Kept<SchemaFile> universal;

  private ConnectorManifest(ConnectorDescriptor connector, Class<?> home) {
    this.connector = connector;
    this.home = home;
    this.entries = new Kept<>(() -> read(home, path(".json"), this::entries));
    this.operations = new Kept<>(() -> read(home, path(".json"), this::operations));
    this.schemas = new Kept<>(
        () -> read(home, path(".schemas.json"), stream -> new SchemaFile(bytes(stream))));
    this.universal = new Kept<>(
        () -> read(ConnectorManifest.class, UNIVERSAL, stream -> new SchemaFile(bytes(stream))));
  }

  /** The manifest in the jar that a class of the connector comes from. */
  static ConnectorManifest of(ConnectorDescriptor connector, Class<?> home) {
    return new ConnectorManifest(connector, home);
  }

  /**
   * What there is to show of a module.
   *
   * @param module a module of the connector
   * @return the entry, empty where the jar has no manifest that knows the module
   * @throws InvalidConfigurationException when the manifest cannot be read
   */
  public Optional<ModuleEntry> entry(ModuleDescriptor module) {
    Map<String, ModuleEntry> known = entries.get();
    return Optional.ofNullable(known == null ? null : known.get(key(module)));
  }

  /**
   * The schema of a module's input in the connector's latest API version: see
   * {@link #inputSchema(ModuleDescriptor, String)}.
   *
   * @param module a module of the connector
   * @return the schema, empty where the jar has none
   * @throws InvalidConfigurationException when the schemas cannot be read
   */
  public Optional<ObjectNode> inputSchema(ModuleDescriptor module) {
    return inputSchema(module, connector.latest());
  }

  /**
   * The schema of a module's input: an object with the members that an API version has a place for,
   * which of them it requires, and what is sent for those that are left out. Members that are only
   * received are not in it. Of a module that an API version serves through an upgrade, the members
   * are required that were when the API served it itself.
   *
   * @param module a module of the connector
   * @param apiVersion the label of an API version of the connector
   * @return the schema with all types that it needs, empty where the jar has none
   * @throws InvalidConfigurationException when the schemas cannot be read, or there is no such API
   *     version
   */
  public Optional<ObjectNode> inputSchema(ModuleDescriptor module, String apiVersion) {
    return inputSchema(module, connector.version(apiVersion));
  }

  Optional<ObjectNode> inputSchema(ModuleDescriptor module, ApiVersion version) {
    return compose(module, (file, parts) -> new SchemaComposer(module, file).input(parts, version));
  }

  /**
   * The schema of a module's output, as {@link JsonModule#runJson} answers it: of a search, the
   * list of items; of a stream of items, the list of all of them; of an instant trigger, the
   * payload. Members that are only sent are not in it. It is the same in all API versions.
   *
   * @param module a module of the connector
   * @return the schema with all types that it needs, empty where the jar has none
   * @throws InvalidConfigurationException when the schemas cannot be read
   */
  public Optional<ObjectNode> outputSchema(ModuleDescriptor module) {
    return compose(module, (file, parts) -> new SchemaComposer(module, file).output(parts));
  }

  private interface Composition {
    ObjectNode of(SchemaFile file, ObjectNode parts);
  }

  private Optional<ObjectNode> compose(ModuleDescriptor module, Composition composition) {
    SchemaFile file = module instanceof UniversalModule ? universal.get() : schemas.get();
    ObjectNode parts = file == null ? null : file.module(key(module));
    return Optional.ofNullable(file == null || parts == null ? null : composition.of(file, parts));
  }

  private static String key(ModuleDescriptor module) {
    return ModuleEntry.key(module.id(), module.revision());
  }

  private String path(String suffix) {
    return "/META-INF/raccordo/" + connector.id() + suffix;
  }

  /** What modules stand for; null where the jar has no manifest. */
  @Nullable
  KnownOperations operations() {
    return operations.get();
  }

  private KnownOperations operations(InputStream stream) {
    KnownOperations known = new KnownOperations();
    modules(stream, known::add);
    return known;
  }

  private Map<String, ModuleEntry> entries(InputStream stream) {
    Map<String, ModuleDescriptor> modules = new HashMap<>();
    connector.modules().forEach(module -> modules.put(key(module), module));
    Map<String, ModuleEntry> found = new HashMap<>();
    modules(stream, json -> {
      String key =
          ModuleEntry.key(json.path("id").asString(""), json.path("revision").asInt(1));
      ModuleDescriptor module = modules.get(key);
      if (module != null) {
        found.put(key, ModuleEntry.of(module, json));
      }
    });
    return found;
  }

  /** One at a time: the whole would be large, and little of it is kept. */
  private static void modules(InputStream stream, Consumer<JsonNode> each) {
    try (JsonParser parser = JsonCodec.parser(stream)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean list = parser.currentName().equals("modules");
        if (parser.nextToken() == JsonToken.START_ARRAY && list) {
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            each.accept(parser.readValueAsTree());
          }
        } else {
          parser.skipChildren();
        }
      }
    }
  }

  private static byte[] bytes(InputStream stream) {
    try {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private <T> @Nullable T read(Class<?> owner, String path, Function<InputStream, T> reader) {
    try (InputStream stream = owner.getResourceAsStream(path)) {
      return stream == null ? null : reader.apply(stream);
    } catch (IOException | java.io.UncheckedIOException | JacksonException e) {
      throw new InvalidConfigurationException(Failure.of(
              connector.id(),
              "The resource " + path + " beside " + home.getName()
                  + " cannot be read; generate the connector again.")
          .causedBy(e));
    }
  }

  /** A value that is read again when memory was short. */
  private static final class Kept<T> {
    private final java.util.function.Supplier<@Nullable T> reader;
    private SoftReference<@Nullable T> value = new SoftReference<>(null);
    private boolean none;

    Kept(java.util.function.Supplier<@Nullable T> reader) {
      this.reader = reader;
    }

    synchronized @Nullable T get() {
      T known = value.get();
      if (known == null && !none) {
        known = reader.get();
        none = known == null;
        value = new SoftReference<>(known);
      }
      return known;
    }
  }
}
