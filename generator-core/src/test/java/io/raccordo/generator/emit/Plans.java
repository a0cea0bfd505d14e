package io.raccordo.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.model.Server;
import io.raccordo.generator.naming.JavaNames;
import io.raccordo.generator.plan.ClassRef;
import io.raccordo.generator.plan.ConnectionPlan;
import io.raccordo.generator.plan.ConnectionTest;
import io.raccordo.generator.plan.ConnectorPlan;
import io.raccordo.generator.plan.ErrorMeaning;
import io.raccordo.generator.plan.Ledger;
import io.raccordo.generator.plan.Member;
import io.raccordo.generator.plan.ModuleFamily;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.ScalarType;
import io.raccordo.generator.plan.TriggerPlan;
import io.raccordo.generator.plan.TypePlan;
import io.raccordo.generator.plan.TypeRef;
import io.raccordo.generator.plan.VersionPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small plans, made by hand. */
final class Plans {
  static final String BASE = "com.example.demo";

  static final TypeRef STRING = new TypeRef.Scalar(ScalarType.STRING);
  static final TypeRef INT64 = new TypeRef.Scalar(ScalarType.INT64);

  private Plans() {}

  static Origin origin() {
    return new Origin("1.json", "");
  }

  static ClassRef model(String name) {
    return ClassRef.topLevel(BASE + ".model", name);
  }

  static TypeRef named(ClassRef name) {
    return new TypeRef.Named(name);
  }

  static TypeRef list(TypeRef item) {
    return new TypeRef.ListOf(item);
  }

  static TypeRef map(TypeRef value) {
    return new TypeRef.MapOf(value);
  }

  static Member member(String key, TypeRef type) {
    return member(key, JavaNames.camel(key), type, null);
  }

  static Member member(String key, String javaName, TypeRef type, String documentation) {
    return new Member(
        key, javaName, type, documentation, false, false, false, false, List.of("1"), false);
  }

  static Member nullable(Member m) {
    return new Member(
        m.key(),
        m.javaName(),
        m.type(),
        m.documentation(),
        true,
        false,
        false,
        false,
        m.versions(),
        false);
  }

  static Member deprecated(Member m) {
    return new Member(
        m.key(),
        m.javaName(),
        m.type(),
        m.documentation(),
        m.nullable(),
        true,
        false,
        false,
        m.versions(),
        false);
  }

  static Member readOnly(Member m) {
    return new Member(
        m.key(),
        m.javaName(),
        m.type(),
        m.documentation(),
        false,
        false,
        true,
        false,
        m.versions(),
        false);
  }

  static Member retired(Member m) {
    return new Member(
        m.key(),
        m.javaName(),
        m.type(),
        m.documentation(),
        m.nullable(),
        false,
        false,
        false,
        m.versions(),
        true);
  }

  static TypePlan.ObjectType object(ClassRef name, boolean buildable, Member... members) {
    return object(name, buildable, List.of(), members);
  }

  static TypePlan.ObjectType object(
      ClassRef name, boolean buildable, List<TypePlan> nested, Member... members) {
    return new TypePlan.ObjectType(name, null, List.of(members), NO_OTHERS, buildable, nested);
  }

  private static final TypePlan.Additional NO_OTHERS = new TypePlan.Additional(List.of(), true);

  static TypePlan.Additional others(TypeRef type) {
    return new TypePlan.Additional(
        List.of(new TypePlan.Additional.Form("additionalProperties", "additionalProperty", type)),
        true);
  }

  static TypePlan.EnumType texts(ClassRef name, String... values) {
    List<TypePlan.Constant> constants = new ArrayList<>();
    for (String value : values) {
      constants.add(
          new TypePlan.Constant(JavaNames.constant(value), TextNode.valueOf(value), null));
    }
    return new TypePlan.EnumType(name, null, ScalarType.STRING, constants);
  }

  static TypePlan.Case form(String name, TypeRef type) {
    return new TypePlan.Case(name, type, List.of(), List.of(), Map.of());
  }

  static TypePlan.UnionType union(ClassRef name, TypePlan.Case... forms) {
    return new TypePlan.UnionType(name, null, null, List.of(forms), true, List.of());
  }

  static SecurityScheme bearer(String name) {
    return new SecurityScheme(
        name, origin(), SecurityScheme.Type.HTTP, null, null, null, "bearer", List.of(), null);
  }

  static SecurityScheme apiKey(String name, Parameter.In in, String parameter) {
    return new SecurityScheme(
        name, origin(), SecurityScheme.Type.API_KEY, null, parameter, in, null, List.of(), null);
  }

  static Server server(String url) {
    return new Server(url, origin(), null, Map.of());
  }

  static VersionPlan version(String label) {
    return new VersionPlan(
        label, label + ".json", List.of(server("https://api.example.com")), true, null, null);
  }

  static OperationKey operation(HttpMethod method, String path) {
    return OperationKey.onPath(method, path);
  }

  /** A connector, put together. */
  static final class Connector {
    String label = "Demo";
    final List<VersionPlan> versions = new ArrayList<>();
    private @Nullable ConnectionTest test;
    private final List<ErrorMeaning> errors = new ArrayList<>();
    final List<ConnectionPlan> connections = new ArrayList<>();
    final Map<String, List<ModuleRevision>> families = new LinkedHashMap<>();
    private final List<TriggerPlan> triggers = new ArrayList<>();
    final List<TypePlan> types = new ArrayList<>();

    Connector(String... versions) {
      for (String version : versions) {
        this.versions.add(version(version));
      }
    }

    Connector type(TypePlan type) {
      types.add(type);
      return this;
    }

    Connector module(ModuleDraft module) {
      return module(module.plan());
    }

    Connector module(ModuleRevision revision) {
      families.computeIfAbsent(revision.family(), f -> new ArrayList<>()).add(revision);
      return this;
    }

    /** Polls the module that was added last. */
    Connector trigger(String id, String label, TriggerPlan.Position position) {
      ModuleRevision search = List.copyOf(families.values()).get(families.size() - 1).stream()
          .reduce((older, newer) -> newer)
          .orElseThrow();
      ClassRef name = ClassRef.topLevel(BASE + ".module", JavaNames.pascal(id));
      triggers.add(new TriggerPlan(id, name, label, search, position));
      return this;
    }

    Connector error(ErrorMeaning error) {
      errors.add(error);
      return this;
    }

    Connector testedBy(String module, String reason) {
      test = new ConnectionTest(module, reason);
      return this;
    }

    Connector connection(String javaName, SecurityScheme... schemes) {
      List<String> labels = versions.stream().map(VersionPlan::label).toList();
      connections.add(new ConnectionPlan(javaName, List.of(schemes), labels, null));
      return this;
    }

    ConnectorPlan plan() {
      List<ConnectionPlan> all = new ArrayList<>(connections);
      all.add(new ConnectionPlan(
          "anonymous", List.of(), versions.stream().map(VersionPlan::label).toList(), null));
      List<ModuleFamily> modules = new ArrayList<>();
      families.forEach((id, revisions) -> modules.add(new ModuleFamily(id, revisions)));
      return new ConnectorPlan(
          "demo",
          label,
          "Demo",
          BASE,
          versions,
          all,
          modules,
          triggers,
          types,
          List.of(),
          test,
          errors,
          Ledger.EMPTY);
    }
  }

  static JsonNode text(String text) {
    return TextNode.valueOf(text);
  }
}
