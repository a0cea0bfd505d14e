package io.raccordo.generator.emit;

import io.raccordo.generator.output.GeneratedFile;
import io.raccordo.generator.output.YamlNodes;
import io.raccordo.generator.plan.CallerMigration;
import io.raccordo.generator.plan.CallerMigration.Change;
import io.raccordo.generator.plan.CallerMigration.Left;
import io.raccordo.generator.plan.CallerMigration.TypeName;
import io.raccordo.generator.plan.ClassRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A step's OpenRewrite recipe: a declarative one for each module, which only calls recipes of
 * {@code rewrite-java}, and one that calls them all.
 *
 * @see <a href="https://docs.openrewrite.org/reference/yaml-format-reference">OpenRewrite's
 *     YAML</a>
 */
final class RecipeEmitter {
  private static final String JAVA = "org.openrewrite.java.";

  private final String connector;
  private final YamlNodes yaml = new YamlNodes();

  RecipeEmitter(String connector) {
    this.connector = connector;
  }

  GeneratedFile emit(CallerMigration migration) {
    List<Node> recipes = new ArrayList<>();
    recipes.add(all(migration));
    migration.changes().forEach(change -> recipes.addAll(one(migration, change)));
    String text =
        recipes.stream().map(yaml::text).map(t -> "---\n" + t).collect(Collectors.joining());
    return GeneratedFile.ofText(
        "META-INF/rewrite/" + connector + '-' + migration.file() + ".yml", text);
  }

  private Node all(CallerMigration migration) {
    String version = VendorText.oneLine(migration.to());
    String description =
        "Calls modules that ended with API version " + version + " by what takes their place.";
    List<Node> list = migration.changes().stream()
        .map(change -> yaml.of(name(migration, change)))
        .toList();
    Node node = recipe(
        migration.name(),
        "Move code to API version " + version + " of `" + connector + '`',
        description,
        List.of(),
        list);
    YamlNodes.comment(node, comment(migration));
    return node;
  }

  private static List<String> comment(CallerMigration migration) {
    List<String> lines = new ArrayList<>();
    lines.add("Code that is changed calls modules that API version "
        + VendorText.oneLine(migration.from()) + " does not have.");
    if (!migration.left().isEmpty()) {
      lines.add("Left as they are, and carried over when they are called:");
    }
    for (Left left : migration.left()) {
      lines.add("- " + left.old().id() + ": " + VendorText.oneLine(left.reason()));
    }
    return lines;
  }

  private static String name(CallerMigration migration, Change change) {
    return migration.name() + '.' + change.old().name().simpleName();
  }

  private List<Node> one(CallerMigration migration, Change change) {
    String name = name(migration, change);
    List<Node> list = new ArrayList<>();
    change.methods().forEach(m -> {
      Map<String, Object> options = new LinkedHashMap<>();
      options.put("methodPattern", m.owner().binaryName() + ' ' + m.from() + "(..)");
      options.put("newMethodName", m.to());
      list.add(call(JAVA + "ChangeMethodName", options));
    });
    change.constants().forEach(c -> {
      Map<String, Object> options = new LinkedHashMap<>();
      options.put("existingFullyQualifiedConstantName", constant(c.owner(), c.from()));
      options.put("fullyQualifiedConstantName", constant(c.newOwner(), c.to()));
      list.add(call(JAVA + "ReplaceConstantWithAnotherConstant", options));
    });
    List<Node> recipes = new ArrayList<>();
    change.inside().forEach((around, types) -> {
      if (!types.isEmpty()) {
        String inner = name + ".Inside" + String.join("", around.simpleNames());
        list.add(yaml.of(inner));
        recipes.add(recipe(
            inner,
            "Change what is imported from `" + around.simpleName() + '`',
            "In files that do not name the class itself.",
            List.of(find(SourcePattern.onlyInside(around))),
            types.stream().map(this::type).toList()));
      }
    });
    change.types().forEach(t -> list.add(type(t)));
    recipes.add(
        0,
        recipe(
            name,
            "Call `" + change.target().name().simpleName() + "` in place of `"
                + change.old().name().simpleName() + '`',
            description(change),
            conditions(change),
            list));
    return recipes;
  }

  private Node type(TypeName type) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("oldFullyQualifiedTypeName", type.from().binaryName());
    options.put("newFullyQualifiedTypeName", type.to().binaryName());
    options.put("ignoreDefinition", true);
    return call(JAVA + "ChangeType", options);
  }

  private static String constant(ClassRef owner, String name) {
    return owner.binaryName() + '.' + name;
  }

  private static String description(Change change) {
    List<String> names = new ArrayList<>();
    change.avoided().methods().forEach(name -> names.add('`' + name + "()`"));
    change.avoided().words().forEach(name -> names.add('`' + name + '`'));
    String others = introduced(change).stream()
        .map(type -> '`' + type.simpleName() + '`')
        .collect(Collectors.joining(" or "));
    return "Each call sends and answers what it did. Left alone are files "
        + (names.isEmpty() ? "" : "that say " + String.join(" or ", names) + ", and files ")
        + "with another " + others + '.';
  }

  /** Classes that a file may have to import. */
  private static List<ClassRef> introduced(Change change) {
    return change.types().stream().map(TypeName::to).toList();
  }

  private List<Node> conditions(Change change) {
    List<Node> conditions = new ArrayList<>();
    if (!change.avoided().isEmpty()) {
      conditions.add(find(SourcePattern.without(change.avoided())));
    }
    conditions.add(find(SourcePattern.withoutOther(introduced(change))));
    return conditions;
  }

  private Node find(String pattern) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("find", pattern);
    options.put("regex", true);
    options.put("caseSensitive", true);
    options.put("dotAll", true);
    options.put("filePattern", "**/*.java");
    return call("org.openrewrite.text.Find", options);
  }

  private Node call(String recipe, Map<String, Object> options) {
    Map<String, Node> members = new LinkedHashMap<>();
    options.forEach((key, value) -> members.put(key, yaml.of(value)));
    return yaml.map(FlowStyle.BLOCK, Map.of(recipe, yaml.map(FlowStyle.BLOCK, members)));
  }

  private Node recipe(
      String name, String displayName, String description, List<Node> conditions, List<Node> list) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("type", yaml.of("specs.openrewrite.org/v1beta/recipe"));
    members.put("name", yaml.of(name));
    members.put("displayName", yaml.of(displayName));
    members.put("description", yaml.of(description));
    if (!conditions.isEmpty()) {
      members.put("preconditions", yaml.list(conditions));
    }
    members.put("recipeList", yaml.list(list));
    return yaml.map(FlowStyle.BLOCK, members);
  }
}
