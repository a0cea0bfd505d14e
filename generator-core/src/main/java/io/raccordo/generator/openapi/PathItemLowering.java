package io.raccordo.generator.openapi;

import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.InvalidInputException;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.OperationKey.Kind;
import io.raccordo.generator.source.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Path items: of paths, of webhooks and of callbacks. */
final class PathItemLowering {
  /** Nobody is called back about being called back about being called back. */
  private static final int DEEPEST_CALLBACK = 3;

  private static final Map<String, HttpMethod> METHODS = methods();

  private final References references;
  private final Fields fields;
  private final OperationLowering operations;
  private final Limits limits;
  private final Map<OperationKey, Operation> read = new LinkedHashMap<>();
  private final Deque<Callbacks> callbacks = new ArrayDeque<>();

  /** The callbacks of an operation, still to be read; {@code outer} led to the operation. */
  private record Callbacks(
      OperationKey of, Place operation, @Nullable Callbacks outer, int depth) {
    /** Whether an operation object is one of those that led here, and so calls back itself. */
    @SuppressWarnings("ReferenceEquality")
    boolean contains(Place candidate) {
      return operation.node() == candidate.node() || (outer != null && outer.contains(candidate));
    }
  }

  PathItemLowering(Fields fields, OperationLowering operations, Limits limits) {
    this.references = fields.references();
    this.limits = limits;
    this.fields = fields;
    this.operations = operations;
  }

  private static Map<String, HttpMethod> methods() {
    Map<String, HttpMethod> methods = new LinkedHashMap<>();
    for (HttpMethod method : HttpMethod.values()) {
      methods.put(method.name().toLowerCase(Locale.ROOT), method);
    }
    return methods;
  }

  /** All operations read so far, in the order of reading. */
  List<Operation> operations() {
    return new ArrayList<>(read.values());
  }

  /** The operations of a path, or of a webhook. */
  void read(Kind kind, Place use) {
    item(kind, use.token(), use, null);
  }

  /** The callbacks of what was read before. */
  void readCallbacks() {
    while (!callbacks.isEmpty()) {
      Callbacks next = callbacks.removeFirst();
      for (Place use : fields.entries(next.operation(), "callbacks")) {
        Place callback = references.follow(use);
        if (callback == null) {
          continue;
        }
        if (!callback.node().isObject()) {
          fields.wrong(callback, "a callback object");
          continue;
        }
        String prefix = next.of().path() + '#' + next.of().method() + '#' + use.token() + '#';
        for (Place expression : callback.children()) {
          if (!expression.token().startsWith("x-")) {
            item(Kind.CALLBACK, prefix + expression.token(), expression, next);
          }
        }
      }
    }
  }

  private void item(Kind kind, String path, Place use, @Nullable Callbacks outer) {
    List<Place> items = items(use);
    for (Place item : items) {
      for (Place member : item.children()) {
        HttpMethod method = METHODS.get(member.token());
        if (method != null) {
          operation(new OperationKey(kind, method, path), member, items, outer);
        } else if (member.token().equals("query")
            || member.token().equals("additionalOperations")) {
          fields
              .diagnostics()
              .warn(
                  "method-not-supported",
                  member.origin(),
                  "Operations with methods beyond GET, PUT, POST, DELETE, OPTIONS, HEAD, PATCH and TRACE are left out.",
                  "Use the universal module for them.");
        }
      }
    }
  }

  /** The path item and, where it refers to another, that one too. */
  private List<Place> items(Place use) {
    List<Place> items = new ArrayList<>();
    Place item = use;
    if (!item.node().isObject()) {
      fields.wrong(item, "a path item");
      return items;
    }
    items.add(item);
    if (item.reference() != null) {
      Place target = references.follow(item);
      if (target != null && target.node().isObject()) {
        items.add(target);
      }
    }
    return items;
  }

  private void operation(
      OperationKey key, Place use, List<Place> items, @Nullable Callbacks outer) {
    Diagnostics diagnostics = fields.diagnostics();
    Place place = references.follow(use);
    if (place == null || !place.node().isObject()) {
      diagnostics.warn(
          "operation-skipped",
          use.origin(),
          "The operation " + key + " is no operation object and is left out.",
          "Correct the document.");
      return;
    }
    if (read.containsKey(key)) {
      return;
    }
    if (outer != null && outer.contains(place)) {
      diagnostics.info(
          "circular-callback",
          use.origin(),
          "The callback leads back to an operation that leads to it; it is read once.");
      return;
    }
    refuseTooMany(use);
    read.put(key, operations.read(key, place, items));
    if (place.node().has("callbacks")) {
      int depth = outer == null ? 0 : outer.depth() + 1;
      if (depth < DEEPEST_CALLBACK) {
        callbacks.add(new Callbacks(key, place, outer, depth));
      } else {
        diagnostics.warn(
            "callbacks-too-deep",
            place.origin().child("callbacks"),
            "Callbacks of callbacks are read to a depth of " + DEEPEST_CALLBACK + " only.",
            "Check whether they refer to each other in a circle.");
      }
    }
  }

  private void refuseTooMany(Place operation) {
    if (read.size() >= limits.operations()) {
      fields
          .diagnostics()
          .error(
              "too-many-operations",
              operation.origin(),
              "The document has more than " + limits.operations() + " operations.",
              Limits.remedy("operations"));
      throw new InvalidInputException(fields.diagnostics().all());
    }
  }
}
