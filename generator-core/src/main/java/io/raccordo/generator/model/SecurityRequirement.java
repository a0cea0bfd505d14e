package io.raccordo.generator.model;

import java.util.List;
import java.util.Map;

/**
 * One alternative of a security declaration: all its schemes together (OpenAPI 3.1 section 4.8.30).
 *
 * @param schemes scheme name to the scopes (or roles) needed; empty for "no authentication"
 */
public record SecurityRequirement(Map<String, List<String>> schemes) {
  public SecurityRequirement {
    schemes = Frozen.map(schemes);
  }
}
