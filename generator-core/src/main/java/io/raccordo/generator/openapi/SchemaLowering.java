package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.Annotations;
import io.raccordo.generator.model.ArrayShape;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Schema;
import io.raccordo.generator.source.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of one API version. Asking for a schema's id only notes that it is wanted;
 * {@link #finish()} lowers what was noted, so that no chain of references can exhaust the stack.
 */
final class SchemaLowering {
  private final References references;
  private final Dialect dialect;
  private final Limits limits;
  private final SchemaReader reader;
  private final Diagnostics diagnostics;
  private final ComponentNames names;
  private final List<@Nullable Schema> schemas = new ArrayList<>();
  private final IdentityHashMap<JsonNode, Integer> ids = new IdentityHashMap<>();
  private final Deque<Pending> pending = new ArrayDeque<>();

  /** {@code parameter} is set for a parameter or header of 2.0, which is half a schema itself. */
  private record Pending(int id, Place place, boolean parameter) {}

  SchemaLowering(String rootDocument, Dialect dialect, Limits limits, Fields fields) {
    this.limits = limits;
    this.references = fields.references();
    this.names = new ComponentNames(rootDocument);
    this.dialect = dialect;
    this.diagnostics = fields.diagnostics();
    this.reader = new SchemaReader(this, fields, dialect);
  }

  References references() {
    return references;
  }

  /** Notes the document's own components, whose names nothing else may take. */
  void components(List<Place> components) {
    Map<String, Integer> own = new HashMap<>();
    for (Place component : components) {
      if (!SiblingKeywords.plainReference(component, dialect)) {
        int id = id(component);
        own.put(component.token(), id);
        names.own(component.token(), id);
      }
    }
    for (Place component : components) {
      Integer id = own.get(component.token());
      names.declare(component.token(), id != null ? id : followed(component, false));
    }
  }

  /** The id of a component; empty when there is none of this name. */
  OptionalInt component(String name) {
    return names.id(name);
  }

  /** The id of the schema at a place, or of what its plain reference leads to. */
  int id(Place place) {
    JsonNode node = place.node();
    if (node.isBoolean()) {
      return bool(place.origin(), node.booleanValue());
    }
    if (!node.isObject()) {
      diagnostics.warn(
          "wrong-type",
          place.origin(),
          "A schema should be an object and is " + Fields.kind(node) + "; any value is taken here.",
          "Correct the document.");
      return unconstrained(place.origin());
    }
    if (SiblingKeywords.plainReference(place, dialect)) {
      return followed(place, true);
    }
    return wanted(place, false);
  }

  /** The id of the schema that a parameter or header of 2.0 is itself. */
  int parameterId(Place place) {
    return wanted(place, true);
  }

  /** The id of a form field of 2.0, whose texts become the property's. */
  int formField(Place place) {
    return wanted(place, true);
  }

  private int wanted(Place place, boolean parameter) {
    Integer known = ids.get(place.node());
    if (known != null) {
      return known;
    }
    int id = reserve();
    ids.put(place.node(), id);
    pending.add(new Pending(id, place, parameter));
    return id;
  }

  /** The id of what the chain of plain references from a place ends at. */
  private int followed(Place place, boolean name) {
    ReferenceChain chain = new ReferenceChain(place, limits);
    Place at = place;
    while (chain.goesOn(at, diagnostics)) {
      Place target = references.target(at, String.valueOf(at.reference()));
      if (target == null) {
        return unconstrained(at.origin());
      }
      if (target.reference() == null || !SiblingKeywords.plainReference(target, dialect)) {
        int id = id(target);
        if (name) {
          names.referenced(target, id);
        }
        return id;
      }
      at = target;
    }
    return unconstrained(place.origin());
  }

  /** The id of what the reference of an object with siblings leads to. */
  int target(Place place) {
    Place target = references.target(place, String.valueOf(place.reference()));
    if (target == null) {
      return unconstrained(place.origin());
    }
    int id = id(target);
    names.referenced(target, id);
    return id;
  }

  /** A new schema that admits anything. */
  int unconstrained(Origin origin) {
    int id = reserve();
    schemas.set(id, blank(id, origin, Composition.NONE));
    return id;
  }

  private int bool(Origin origin, boolean admits) {
    if (admits) {
      return unconstrained(origin);
    }
    Composition nothing = new Composition(
        List.of(), List.of(), List.of(), OptionalInt.of(unconstrained(origin)), null);
    int id = reserve();
    schemas.set(id, blank(id, origin, nothing));
    return id;
  }

  /** A new schema for which the document has no object of its own. */
  int synthetic(Origin origin, ObjectShape object) {
    int id = reserve();
    schemas.set(
        id,
        new Schema(
            id,
            origin,
            null,
            Set.of(JsonType.OBJECT),
            false,
            null,
            null,
            null,
            Bounds.NONE,
            object,
            ArrayShape.NONE,
            Composition.NONE,
            Annotations.NONE));
    return id;
  }

  private static Schema blank(int id, Origin origin, Composition composition) {
    return new Schema(
        id,
        origin,
        null,
        Set.of(),
        false,
        null,
        null,
        null,
        Bounds.NONE,
        ObjectShape.NONE,
        ArrayShape.NONE,
        composition,
        Annotations.NONE);
  }

  private int reserve() {
    schemas.add(null);
    return schemas.size() - 1;
  }

  /** Lowers all that was asked for, and what that asks for in turn. */
  void finish() {
    while (!pending.isEmpty()) {
      Pending next = pending.removeFirst();
      schemas.set(next.id(), reader.read(next.id(), next.place(), next.parameter()));
    }
    names.finish();
  }

  /** All schemas, at the index that is their id, with their component names. */
  List<Schema> schemas() {
    Map<Integer, String> named = names.byId();
    List<Schema> result = new ArrayList<>(schemas.size());
    for (int id = 0; id < schemas.size(); id++) {
      Schema schema = schemas.get(id);
      if (schema == null) {
        throw new IllegalStateException("Schema " + id + " was not lowered.");
      }
      String name = named.get(id);
      result.add(name == null ? schema : named(schema, name));
    }
    return result;
  }

  private static Schema named(Schema s, String name) {
    return new Schema(
        s.id(),
        s.origin(),
        name,
        s.types(),
        s.nullable(),
        s.format(),
        s.constant(),
        s.enumeration(),
        s.bounds(),
        s.object(),
        s.array(),
        s.composition(),
        s.annotations(),
        s.conditions());
  }

  /**
   * Component names to ids: the document's own, then those that stand for schemas of other
   * documents.
   */
  Map<String, Integer> componentIds() {
    return names.ids();
  }
}
