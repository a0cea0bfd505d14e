package io.raccordo.generator.validate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Schema;
import java.util.HashSet;

/** Enumerations without a value, and values that are listed twice. */
final class SuspectEnumerations implements Check {
  @Override
  public void check(ApiModel model, Diagnostics diagnostics) {
    for (Schema schema : model.schemas()) {
      if (schema.enumeration() == null) {
        continue;
      }
      int size = schema.enumeration().size();
      if (size == 0) {
        diagnostics.warn(
            "empty-enum",
            schema.origin().child("enum"),
            "The enumeration has no value; any value of the type is taken.",
            "List the values, or remove \"enum\".");
      } else if (new HashSet<>(schema.enumeration()).size() < size) {
        diagnostics.info(
            "repeated-enum-value",
            schema.origin().child("enum"),
            "A value is listed more than once.");
      }
    }
  }
}
