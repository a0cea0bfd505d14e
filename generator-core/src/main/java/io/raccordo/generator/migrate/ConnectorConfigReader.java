package io.raccordo.generator.migrate;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.migrate.ConnectorConfig.Nature;
import io.raccordo.generator.migrate.ConnectorConfig.Selector;
import io.raccordo.generator.migrate.ConnectorConfig.Version;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Reads {@code connector.yaml}, which {@code connector.schema.json} describes. */
public final class ConnectorConfigReader {
  private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
  private static final List<String> SCHEME_TYPES =
      List.of("apiKey", "http", "mutualTLS", "oauth2", "openIdConnect");

  private final Diagnostics diagnostics;

  private ConnectorConfigReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Reads the tree of a file. Every fault is an error, all of them in one run; what has a fault is
   * left out of the answer.
   *
   * @param root the root of that file
   */
  public static ConnectorConfig read(JsonNode tree, Origin root, Diagnostics diagnostics) {
    Mapping file = Mapping.of(tree, root, "The file", diagnostics);
    return file == null ? ConnectorConfig.NONE : new ConnectorConfigReader(diagnostics).read(file);
  }

  private ConnectorConfig read(Mapping file) {
    file.allow(
        "label",
        "package",
        "nature",
        "order",
        "selector",
        "versions",
        "securitySchemes",
        "limits",
        "names",
        "policy",
        "test",
        "paging",
        "triggers",
        "errors");
    return new ConnectorConfig(
        file.origin(),
        file.text("label"),
        basePackage(file),
        file.word("nature", List.of(Nature.values())),
        order(file),
        selector(file.mapping("selector")),
        versions(file.mapping("versions")),
        securitySchemes(file.mapping("securitySchemes")),
        limits(file.mapping("limits")),
        names(file.mapping("names")),
        policy(file),
        file.text("test"),
        new PagingReader(diagnostics).read(file.mapping("paging")),
        new TriggersReader(diagnostics).read(file.mapping("triggers")),
        new ErrorsReader(diagnostics).read(file));
  }

  private @Nullable String policy(Mapping file) {
    String text = file.text("policy");
    boolean fits = text == null;
    if (text != null) {
      try {
        fits = !Path.of(text).isAbsolute();
      } catch (InvalidPathException e) {
        fits = false;
      }
    }
    if (fits) {
      return text;
    }
    diagnostics.error(
        "invalid-path",
        file.at("policy"),
        "The policy file is no path that begins at the connector's folder.",
        "Write it as in \"policy.yaml\" or \"../policy.yaml\".");
    return null;
  }

  private @Nullable String basePackage(Mapping file) {
    String name = file.text("package");
    if (name == null || (PACKAGE.matcher(name).matches() && SourceVersion.isName(name))) {
      return name;
    }
    diagnostics.error(
        "invalid-package",
        file.at("package"),
        '"' + name + "\" cannot be a base package.",
        "Write words of lower-case letters, digits and underscores with dots between them, none of them a word of the Java"
            + " language.");
    return null;
  }

  private List<String> order(Mapping file) {
    Set<String> labels = new LinkedHashSet<>();
    List<JsonNode> elements = file.list("order", false);
    for (int i = 0; i < elements.size(); i++) {
      Origin origin = file.at("order").child(i);
      String label = Mapping.text(elements.get(i), origin, "This label", diagnostics);
      if (label != null && isLabel(label, origin) && !labels.add(label)) {
        diagnostics.error(
            "duplicate-label",
            origin,
            "The label \"" + label + "\" stands in the order before.",
            "Remove one of them.");
      }
    }
    return List.copyOf(labels);
  }

  private boolean isLabel(String label, Origin origin) {
    if (!label.isEmpty() && label.indexOf('/') < 0 && label.indexOf('\\') < 0) {
      return true;
    }
    diagnostics.error(
        "invalid-label",
        origin,
        '"' + label + "\" cannot be the label of an API version.",
        "Write the name of the version's document without its ending, or of its folder.");
    return false;
  }

  private @Nullable Selector selector(@Nullable Mapping selector) {
    if (selector == null) {
      return null;
    }
    selector.allow("in", "name").require("in");
    Selector.In in = selector.word("in", List.of(Selector.In.values()));
    String name = selector.text("name");
    if (in == null) {
      return null;
    }
    if ((in == Selector.In.HEADER || in == Selector.In.QUERY) && !selector.has("name")) {
      diagnostics.error(
          "missing-key",
          selector.origin(),
          "A selector in a " + (in == Selector.In.HEADER ? "header" : "query parameter")
              + " needs its name.",
          "Add the key \"name\".");
      return null;
    }
    return new Selector(in, name);
  }

  private Map<String, Version> versions(@Nullable Mapping versions) {
    Map<String, Version> result = new LinkedHashMap<>();
    if (versions == null) {
      return result;
    }
    for (Map.Entry<String, JsonNode> member : versions.members()) {
      Origin origin = versions.at(member.getKey());
      if (!isLabel(member.getKey(), origin)) {
        continue;
      }
      Mapping facts =
          Mapping.of(member.getValue(), origin, Mapping.quoted(member.getKey()), diagnostics);
      if (facts != null) {
        facts.allow("value", "deprecated", "sunset", "retired");
        result.put(
            member.getKey(),
            new Version(
                facts.text("value"),
                facts.date("deprecated"),
                facts.date("sunset"),
                facts.flag("retired")));
      }
    }
    return result;
  }

  private Map<String, JsonNode> securitySchemes(@Nullable Mapping schemes) {
    Map<String, JsonNode> result = new LinkedHashMap<>();
    if (schemes == null) {
      return result;
    }
    for (Map.Entry<String, JsonNode> member : schemes.members()) {
      String name = member.getKey();
      Mapping scheme =
          Mapping.of(member.getValue(), schemes.at(name), Mapping.quoted(name), diagnostics);
      if (scheme != null
          && scheme.require("type").word("type", SCHEME_TYPES, SCHEME_TYPES) != null) {
        result.put(name, member.getValue());
      }
    }
    return result;
  }

  private Map<String, Long> limits(@Nullable Mapping limits) {
    Map<String, Long> result = new LinkedHashMap<>();
    if (limits == null) {
      return result;
    }
    limits.allow(ConnectorConfig.LIMITS.toArray(String[]::new));
    for (Map.Entry<String, JsonNode> member : limits.members()) {
      JsonNode value = member.getValue();
      if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > 0) {
        result.put(member.getKey(), value.longValue());
      } else {
        Mapping.wrongType(
            value,
            limits.at(member.getKey()),
            Mapping.quoted(member.getKey()),
            "a whole number above 0",
            diagnostics);
      }
    }
    return result;
  }

  private Map<String, String> names(@Nullable Mapping names) {
    Map<String, String> result = new LinkedHashMap<>();
    if (names == null) {
      return result;
    }
    for (Map.Entry<String, JsonNode> member : names.members()) {
      String name = names.text(member.getKey());
      if (name != null && SourceVersion.isName(name) && name.indexOf('.') < 0) {
        result.put(member.getKey(), name);
      } else if (name != null) {
        diagnostics.error(
            "invalid-name",
            names.at(member.getKey()),
            '"' + name + "\" is no name in Java.",
            "Write letters, digits and underscores, no digit in front, and no word of the language.");
      }
    }
    return result;
  }
}
