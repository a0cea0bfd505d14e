package io.raccordo.generator.diff;

import io.raccordo.generator.diff.FactCollector.Found;
import io.raccordo.generator.diff.ParameterFact.Form;
import io.raccordo.generator.diff.ParameterFact.ParameterDeprecationChanged;
import io.raccordo.generator.diff.ParameterFact.ParameterFormChanged;
import io.raccordo.generator.diff.ParameterFact.ParameterMoved;
import io.raccordo.generator.diff.ParameterFact.ParameterRequirednessChanged;
import io.raccordo.generator.diff.ParameterFact.ParameterSunsetChanged;
import io.raccordo.generator.diff.SchemaFact.TypeChanged;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Parameter.Style;
import io.raccordo.generator.model.Schema;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.Function;

/** Compares a parameter with what it became. */
final class ParameterPairComparison {
  private final ApiModel before;
  private final ApiModel after;
  private final FactCollector facts;
  private final SchemaComparison schemas;

  ParameterPairComparison(Matching matching, FactCollector facts, SchemaComparison schemas) {
    this.before = matching.before();
    this.after = matching.after();
    this.facts = facts;
    this.schemas = schemas;
  }

  /** A parameter of an operation in both versions. */
  record Pair(
      OperationMatch match, Parameter earlier, Parameter later, Site site, BitSet operation) {}

  /** Tells that it stands elsewhere in the request now. */
  void moved(Pair pair) {
    Parameter later = pair.later();
    add(pair, p -> new ParameterMoved(p, later.name(), pair.earlier().in(), later.in()));
  }

  void compare(Pair pair) {
    Parameter earlier = pair.earlier();
    Parameter later = pair.later();
    if (earlier.required() != later.required()) {
      add(
          pair,
          p -> new ParameterRequirednessChanged(p, later.name(), later.in(), later.required()));
    }
    lifecycle(pair);
    if (becameList(earlier, later)) {
      String was = types(before, earlier);
      add(pair, p -> new TypeChanged(p, was, "list of " + was, SetChange.GREW, false));
      return;
    }
    form(pair);
    schemas.add(
        earlier.schema(),
        later.schema(),
        pair.site(),
        ParameterComparison.subject(later),
        pair.operation());
  }

  private void lifecycle(Pair pair) {
    Parameter later = pair.later();
    Notice was = Notice.of(pair.earlier());
    Notice is = Notice.of(later);
    Stability stability =
        OperationComparison.stability(pair.match().after()).orElse(Stability.STABLE);
    if (was.deprecated() != is.deprecated()) {
      add(pair, p -> new ParameterDeprecationChanged(p, later.name(), later.in(), is, stability));
    }
    boolean announced = was.deprecated() || was.sunset() != null;
    if (is.deprecated() && announced && !Objects.equals(was.sunset(), is.sunset())) {
      add(pair, p -> new ParameterSunsetChanged(p, later.name(), later.in(), was, is, stability));
    }
  }

  /**
   * Whether a single value became a list of such values, written so that a single value is a list
   * of one: {@code ?color=red}.
   */
  private boolean becameList(Parameter earlier, Parameter later) {
    if (later.style() != Style.FORM
        || !later.explode()
        || earlier.style() != Style.FORM
        || earlier.contentType() != null
        || later.contentType() != null
        || severalValues(before, earlier)) {
      return false;
    }
    Schema list = after.resolved(later.schema());
    Integer least = list.bounds().minItems();
    return list.isOnly(JsonType.ARRAY)
        && list.array().items().isPresent()
        && list.array().prefixItems().isEmpty()
        && (least == null || least <= 1)
        && !before.resolved(earlier.schema()).types().isEmpty()
        && schemas.holdsAsText(earlier.schema(), list.array().items().getAsInt());
  }

  private static String types(ApiModel model, Parameter parameter) {
    Schema schema = model.resolved(parameter.schema());
    return Types.describe(schema.types(), schema.format());
  }

  private void form(Pair pair) {
    Parameter earlier = pair.earlier();
    Parameter later = pair.later();
    if (!Objects.equals(earlier.contentType(), later.contentType())) {
      form(pair, Form.CONTENT, content(earlier), content(later));
      return;
    }
    if (earlier.in() != later.in()) {
      return;
    }
    if (earlier.style() != later.style()) {
      form(pair, Form.STYLE, earlier.style().text(), later.style().text());
    }
    boolean several = severalValues(before, earlier) || severalValues(after, later);
    if (earlier.explode() != later.explode() && several) {
      form(pair, Form.EXPLODE, earlier.explode(), later.explode());
    }
    if (earlier.allowReserved() != later.allowReserved()) {
      form(pair, Form.ALLOW_RESERVED, earlier.allowReserved(), later.allowReserved());
    }
  }

  private void form(Pair pair, Form form, Object was, Object is) {
    Parameter later = pair.later();
    String wasText = was.toString();
    String isText = is.toString();
    add(pair, p -> new ParameterFormChanged(p, later.name(), later.in(), form, wasText, isText));
  }

  /** {@code explode} matters to arrays and objects only. */
  private static boolean severalValues(ApiModel model, Parameter parameter) {
    return model.resolved(parameter.schema()).types().stream().anyMatch(t -> switch (t) {
      case ARRAY, OBJECT -> true;
      case NULL, BOOLEAN, INTEGER, NUMBER, STRING -> false;
    });
  }

  private static String content(Parameter parameter) {
    String contentType = parameter.contentType();
    return contentType == null ? "plain text" : contentType;
  }

  private void add(Pair pair, Function<Place, Fact> fact) {
    facts.addRepeated(
        new Found(
            pair.site(),
            ParameterComparison.subject(pair.later()),
            pair.operation(),
            pair.earlier().origin(),
            pair.later().origin()),
        fact);
  }
}
