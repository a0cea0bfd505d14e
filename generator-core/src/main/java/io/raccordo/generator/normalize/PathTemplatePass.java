package io.raccordo.generator.normalize;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.Annotations;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.ArrayShape;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes path parameters and path template agree, as the request needs both: a variable of the
 * template without parameter gets a text parameter, a path parameter without variable is left out.
 */
final class PathTemplatePass implements Pass {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

  @Override
  public ApiModel apply(ApiModel model, Diagnostics diagnostics) {
    List<Schema> schemas = new ArrayList<>(model.schemas());
    List<Operation> operations = new ArrayList<>();
    boolean changed = false;
    for (Operation operation : model.operations()) {
      Operation agreed = operation.key().kind() == OperationKey.Kind.PATH
          ? agreed(operation, schemas, diagnostics)
          : operation;
      changed |= agreed.parameters().size() != operation.parameters().size();
      changed |= schemas.size() != model.schemas().size();
      operations.add(agreed);
    }
    return changed ? model.with(operations, schemas) : model;
  }

  private static Operation agreed(
      Operation operation, List<Schema> schemas, Diagnostics diagnostics) {
    Set<String> variables = new LinkedHashSet<>();
    Matcher matcher = VARIABLE.matcher(operation.key().path());
    while (matcher.find()) {
      variables.add(matcher.group(1));
    }
    Set<String> declared = operation.parameters().stream()
        .filter(p -> p.in() == Parameter.In.PATH)
        .map(Parameter::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    if (declared.equals(variables)) {
      return operation;
    }
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in() == Parameter.In.PATH && !variables.contains(parameter.name())) {
        diagnostics.warn(
            "path-parameter-not-in-template",
            parameter.use(),
            "The path parameter \""
                + parameter.name()
                + "\" has no place in "
                + operation.key().path()
                + " and is left out.",
            "Remove it, or put it into the path.");
      } else {
        parameters.add(parameter);
      }
    }
    for (String variable : variables) {
      if (!declared.contains(variable)) {
        diagnostics.warn(
            "path-parameter-not-declared",
            operation.origin(),
            "The variable \"" + variable + "\" of the path is not declared; it is taken as a text.",
            "Add a parameter in path of this name.");
        parameters.add(text(operation, variable, schemas));
      }
    }
    return operation.with(operation.key(), parameters);
  }

  private static Parameter text(Operation operation, String name, List<Schema> schemas) {
    int id = schemas.size();
    schemas.add(new Schema(
        id,
        operation.origin(),
        null,
        Set.of(JsonType.STRING),
        false,
        null,
        null,
        null,
        Bounds.NONE,
        ObjectShape.NONE,
        ArrayShape.NONE,
        Composition.NONE,
        Annotations.NONE));
    return new Parameter(
        name,
        Parameter.In.PATH,
        operation.origin(),
        operation.origin(),
        true,
        false,
        null,
        Parameter.Style.SIMPLE,
        false,
        false,
        id,
        null);
  }
}
