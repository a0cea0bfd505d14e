package io.raccordo.it.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import io.raccordo.generator.diff.Direction;
import io.raccordo.it.diff.IndependentValidator;
import io.raccordo.it.upgrade.BareDocument.Place;
import io.raccordo.it.upgrade.Manifest.Module;
import io.raccordo.runtime.Connector;
import io.raccordo.runtime.ModuleDescriptor;
import java.io.IOException;
import java.util.List;

/** A version, its vendor, and the connector that is called. */
final class TripSide {
  private final ConnectorHost host;
  final String label;
  final BareDocument document;
  final MemoryVendor vendor;
  private final IndependentValidator validator;
  private final IndependentValidator opened;
  final SchemaWay ways;
  final ToldSchemas told;

  TripSide(ConnectorHost host, Succession succession, String label) throws IOException {
    this.host = host;
    this.label = label;
    this.document = succession.document(label);
    this.vendor = new MemoryVendor(document, succession.selector(label));
    this.validator = new IndependentValidator(document.root());
    BareDocument open = new BareDocument(OpenedDocument.of(document.root()));
    this.opened = new IndependentValidator(open.root());
    this.ways = new SchemaWay(open);
    this.told = new ToldSchemas(host.provider().manifest(), label);
  }

  ModuleDescriptor module(String id, int revision) {
    return host.provider().descriptor().module(id, revision).orElseThrow();
  }

  Connector connect(Module module) {
    return host.connect(
        host.connection(module, label),
        (provider, builder) -> builder.apiVersion(label).switchOver().transport(vendor));
  }

  /** What the document has against an answer. */
  List<Error> refusals(Place schema, JsonNode answer) {
    return refusals(validator, schema, answer);
  }

  /** The same, where members and forms may be added. */
  List<Error> refusalsOfOpened(Place schema, JsonNode answer) {
    return refusals(opened, schema, answer);
  }

  private static List<Error> refusals(
      IndependentValidator validator, Place schema, JsonNode answer) {
    try {
      return validator.errors(schema.pointer(), answer, Direction.RESPONSE);
    } catch (SchemaException e) {
      // The document itself is wrong here: nobody can say what it admits.
      return List.of();
    }
  }
}
