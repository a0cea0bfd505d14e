package io.raccordo.generator.validate;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import java.util.List;

/** The stage {@code validate}: reports, changes nothing. */
public final class Validator {
  private static final List<Check> CHECKS = List.of(
      new NoOperations(),
      new DuplicateOperationIds(),
      new MisshapenPaths(),
      new AmbiguousPaths(),
      new HeaderNames(),
      new UndefinedSecurity(),
      new ServerVariables(),
      new MissingResponses(),
      new DefaultValues(),
      new SuspectEnumerations());

  private Validator() {}

  /** Runs all checks, in the order of their list. */
  public static void validate(ApiModel model, Diagnostics diagnostics) {
    CHECKS.forEach(check -> check.check(model, diagnostics));
  }
}
