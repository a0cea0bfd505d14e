package io.raccordo.generator.emit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.plan.ClassRef;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.Member;
import io.raccordo.generator.plan.ModuleKind;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.TriggerPlan;
import io.raccordo.generator.plan.TypePlan;
import io.raccordo.generator.plan.TypeRef;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * JSON Schemas of the input and output of each module revision, in a file apart from the manifest,
 * so that whoever lists modules need not read it. Types that several modules use stand in
 * {@code $defs} once; modules are sorted by id and revision, types by name; each has a line.
 * Members that are required are not said here: they depend on the API version, and so belong to the
 * manifest's bindings.
 */
final class SchemasEmitter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ConnectorPlan plan;
  private final JavaTypes types;
  private final SchemaNames names;
  private final TypeSchemas schemas;

  SchemasEmitter(ConnectorPlan plan, JavaTypes types) {
    this.plan = plan;
    this.types = types;
    this.names = new SchemaNames(plan.basePackage());
    this.schemas = new TypeSchemas(types, names);
  }

  GeneratedFile emit() {
    Map<String, Map<String, JsonNode>> byFamily = new TreeMap<>();
    ReachedTypes reached = new ReachedTypes(types);
    plan.families().stream()
        .flatMap(family -> family.revisions().stream())
        .filter(revision -> revision.kind() != ModuleKind.UNIVERSAL)
        .forEach(revision -> {
          of(revision.family(), byFamily).put(revision.id(), module(revision));
          reached.add(revision);
        });
    plan.triggers().forEach(each -> of(each.family(), byFamily).put(each.id(), trigger(each)));
    Map<String, JsonNode> modules = new LinkedHashMap<>();
    byFamily.values().forEach(modules::putAll);
    Map<String, JsonNode> definitions = new TreeMap<>();
    for (ClassRef name : reached.names()) {
      TypePlan type = Objects.requireNonNull(types.plan(name), name::toString);
      definitions.put(names.of(name), schemas.definition(type));
    }
    StringBuilder text = new StringBuilder();
    text.append("{\n\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\n")
        .append("\"schemasVersion\":1,\n\"connector\":")
        .append(line(JSON.getNodeFactory().textNode(plan.id())))
        .append(",\n");
    lines("modules", modules, text);
    text.append(",\n");
    lines("$defs", definitions, text);
    text.append("\n}");
    return GeneratedFile.ofText(
        "META-INF/raccordo/" + plan.id() + ".schemas.json", VendorText.sound(text) + '\n');
  }

  private static Map<String, JsonNode> of(
      String family, Map<String, Map<String, JsonNode>> byFamily) {
    return byFamily.computeIfAbsent(family, id -> new LinkedHashMap<>());
  }

  private ObjectNode module(ModuleRevision revision) {
    return module(revision, revision.input(), output(revision));
  }

  /** As its search's, without what the position sets; items come one by one. */
  private ObjectNode trigger(TriggerPlan trigger) {
    ModuleRevision search = trigger.search();
    List<Member> input =
        search.input().stream().filter(member -> !trigger.sets(member)).toList();
    return module(search, input, schemas.output(search.output()));
  }

  private ObjectNode module(ModuleRevision revision, List<Member> ownInput, ObjectNode output) {
    ObjectNode module = JSON.createObjectNode();
    ObjectNode input = module.putObject("input").put("type", "object");
    ObjectNode members = schemas.properties(ownInput);
    if (revision.bodyType() != null) {
      members.set("body", schemas.body(revision.bodyType()));
    }
    input.set("properties", members);
    module.set("output", output);
    return module;
  }

  /** What a host gets: of a search, items. */
  private ObjectNode output(ModuleRevision revision) {
    TypeRef output = revision.output();
    if (revision.kind() == ModuleKind.SEARCH) {
      return schemas.output(new TypeRef.ListOf(output));
    }
    return revision.outputNullable() ? schemas.orNull(output) : schemas.output(output);
  }

  private static void lines(String name, Map<String, JsonNode> nodes, StringBuilder text) {
    text.append('"').append(name).append("\":{");
    Iterator<Map.Entry<String, JsonNode>> entries = nodes.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, JsonNode> entry = entries.next();
      text.append('\n')
          .append(line(JSON.getNodeFactory().textNode(entry.getKey())))
          .append(':')
          .append(line(entry.getValue()))
          .append(entries.hasNext() ? "," : "\n");
    }
    text.append('}');
  }

  private static String line(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain values cannot be written", e);
    }
  }
}
