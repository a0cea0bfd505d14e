package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.source.Limits;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** References that lead to references: whether they may be followed further. */
final class ReferenceChain {
  private final Place start;
  private final Limits limits;
  private final Set<JsonNode> passed = Collections.newSetFromMap(new IdentityHashMap<>());

  ReferenceChain(Place start, Limits limits) {
    this.start = start;
    this.limits = limits;
  }

  /** Whether the next place is a new one and the chain not too long; a diagnostic where not. */
  boolean goesOn(Place next, Diagnostics diagnostics) {
    if (!passed.add(next.node())) {
      diagnostics.warn(
          "cyclic-reference",
          start.origin(),
          "The reference leads back to itself; any value is taken here.",
          "Let one of the references in the circle be a definition.");
      return false;
    }
    if (passed.size() > limits.references() + 1) {
      diagnostics.warn(
          "reference-chain-too-long",
          start.origin(),
          "More than " + limits.references()
              + " references lead to each other here; any value is taken.",
          Limits.remedy("references"));
      return false;
    }
    return true;
  }
}
