package io.raccordo.it.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.it.connector.ConnectorBuild;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.openrewrite.Recipe;
import org.openrewrite.Validated;
import org.openrewrite.config.Environment;
import org.openrewrite.config.YamlResourceLoader;

/**
 * Recipes of a connector, read as OpenRewrite reads them from its jar: whatever ends in
 * {@code .yml} in {@code META-INF/rewrite}.
 */
record Recipes(Environment environment) {
  static Recipes in(Path resources) {
    Environment.Builder builder = Environment.builder();
    try {
      for (Path file : ConnectorBuild.files(resources)) {
        if (file.getParent().endsWith("META-INF/rewrite") && file.toString().endsWith(".yml")) {
          try (InputStream yaml = Files.newInputStream(file)) {
            builder.load(new YamlResourceLoader(yaml, file.toUri(), new Properties()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Recipes(builder.build());
  }

  /** The names of all recipes. */
  List<String> names() {
    return environment.listRecipes().stream().map(Recipe::getName).toList();
  }

  /** A recipe with all that it calls, each of which has the options that it needs. */
  Recipe activate(String name) {
    Recipe recipe = environment.activateRecipes(name);
    assertThat(recipe.validateAll())
        .allSatisfy(result -> assertThat(result.failures())
            .extracting(Validated.Invalid::getMessage)
            .isEmpty());
    return recipe;
  }
}
