package io.raccordo.generator;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.SecurityScheme;
import io.raccordo.generator.normalize.Normalizer;
import io.raccordo.generator.openapi.ApiModelReader;
import io.raccordo.generator.source.Limits;
import io.raccordo.generator.source.ResolvedDocument;
import io.raccordo.generator.source.SourceReader;
import io.raccordo.generator.source.VersionSource;
import io.raccordo.generator.validate.Validator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the stages source to validate made of one API version. API versions do not depend on each
 * other, so all processors read them.
 *
 * @param document where findings point; null when it could not be read
 * @param model the normalized model; null when a fault left nothing to work with
 * @param written the model as it was before it was normalized; null when {@code model} is
 * @param diagnostics of this version alone
 */
record VersionReading(
    @Nullable ResolvedDocument document,
    @Nullable ApiModel model,
    @Nullable ApiModel written,
    Diagnostics diagnostics) {

  static VersionReading of(
      SourceReader sources,
      Limits limits,
      VersionSource version,
      Map<String, SecurityScheme> schemes) {
    Diagnostics own = new Diagnostics();
    ResolvedDocument document = null;
    try {
      document = sources.read(version, own);
      ApiModel lowered = ApiModelReader.lower(document, version.label(), limits, own);
      ApiModel secured = DeclaredSecurity.add(lowered, schemes);
      ApiModel normalized = Normalizer.normalize(secured, own);
      Validator.validate(normalized, own);
      return new VersionReading(document, normalized, secured, own);
    } catch (InvalidInputException fault) {
      if (!own.hasErrors()) {
        fault.diagnostics().forEach(own::add);
      }
      return new VersionReading(document, null, null, own);
    }
  }
}
