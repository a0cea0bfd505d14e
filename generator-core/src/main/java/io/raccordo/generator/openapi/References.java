package io.raccordo.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.source.Limits;
import io.raccordo.generator.source.ParsedDocument;
import io.raccordo.generator.source.Pointer;
import io.raccordo.generator.source.ResolvedDocument;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows {@code $ref} to any place in the version's documents. Each target that is not there is
 * reported once.
 */
final class References {
  /** Pointers that lead through references that lead through references use the stack. */
  private static final int DEEPEST = 100;

  private final ResolvedDocument documents;
  private final Limits limits;
  private final Diagnostics diagnostics;
  private final Map<String, Map<String, Optional<Place>>> known = new HashMap<>();
  private final Map<String, Map<String, Place>> anchors = new HashMap<>();
  private final Set<String> reported = new HashSet<>();

  /** References being followed, each because a pointer leads through the one before. */
  private int depth;

  References(ResolvedDocument documents, Limits limits, Diagnostics diagnostics) {
    this.documents = documents;
    this.limits = limits;
    this.diagnostics = diagnostics;
  }

  /**
   * The object itself, or the one that its chain of references ends at; null, and a diagnostic,
   * when that leads nowhere.
   */
  @Nullable
  Place follow(Place place) {
    ReferenceChain chain = new ReferenceChain(place, limits);
    Place at = place;
    while (chain.goesOn(at, diagnostics)) {
      String reference = at.reference();
      if (reference == null) {
        return at;
      }
      Place target = target(at, reference);
      if (target == null) {
        return null;
      }
      at = target;
    }
    return null;
  }

  /** The place that a reference names; null, and a diagnostic, when there is none. */
  @Nullable
  Place target(Place from, String reference) {
    Map<String, Optional<Place>> ofDocument =
        known.computeIfAbsent(from.document().name(), name -> new HashMap<>());
    Optional<Place> answer = ofDocument.get(reference);
    if (answer == null) {
      // A pointer that leads through the reference being followed finds nothing there.
      ofDocument.put(reference, Optional.empty());
      depth++;
      answer = Optional.ofNullable(depth > DEEPEST ? null : find(from, reference));
      depth--;
      ofDocument.put(reference, answer);
    }
    return answer.orElse(null);
  }

  /** The place that a reference names; null when there is none, which is not reported. */
  @Nullable
  Place targetIfAny(Place from, String reference) {
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    return documents.target(from.document(), file) instanceof ResolvedDocument.Found found
        ? inside(found.document(), hash < 0 ? "" : reference.substring(hash + 1))
        : null;
  }

  private @Nullable Place find(Place from, String reference) {
    Place target = targetIfAny(from, reference);
    if (target != null) {
      return target;
    }
    Place named = bareName(from, reference);
    if (named != null) {
      return named;
    }
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    if (reported.add(from.document().name() + '\n' + reference)) {
      if (documents.target(from.document(), file) instanceof ResolvedDocument.Refused refused) {
        diagnostics.warn(
            refused.code(), from.origin().child("$ref"), refused.message(), refused.remedy());
      } else {
        diagnostics.warn(
            "dangling-reference",
            from.origin().child("$ref"),
            "The reference leads to " + reference + ", which is not there.",
            "Define it, or correct the reference.");
      }
    }
    return null;
  }

  /** Swagger 1 documents, and their descendants, refer to definitions by their bare names. */
  private @Nullable Place bareName(Place from, String reference) {
    if (reference.isEmpty() || reference.contains("#") || reference.contains("/")) {
      return null;
    }
    Place root = Place.root(from.document());
    Place definitions = root.child("definitions");
    Place components = root.child("components");
    Place schemas = components == null ? null : components.child("schemas");
    Place found = definitions == null ? null : definitions.child(reference);
    if (found == null && schemas != null) {
      found = schemas.child(reference);
    }
    if (found != null) {
      diagnostics.warn(
          "bare-reference",
          from.origin().child("$ref"),
          "The reference is a bare name; it is taken for the definition of that name.",
          "Write it as a pointer, such as #/components/schemas/" + reference + ".");
    }
    return found;
  }

  private @Nullable Place inside(ParsedDocument document, String fragment) {
    Place root = Place.root(document);
    if (fragment.isEmpty()) {
      return root;
    }
    if (fragment.charAt(0) != '/') {
      return anchors.computeIfAbsent(document.name(), name -> anchors(root)).get(decoded(fragment));
    }
    Place plain = walk(root, fragment);
    return plain != null || fragment.indexOf('%') < 0 ? plain : walk(root, decoded(fragment));
  }

  private @Nullable Place walk(Place root, String pointer) {
    Place at = root;
    List<String> tokens = Pointer.tokens(pointer);
    for (String token : tokens) {
      Place next = at.child(token);
      if (next == null && at.reference() != null) {
        Place through = follow(at);
        next = through == null ? null : through.child(token);
      }
      if (next == null) {
        return null;
      }
      at = next;
    }
    return at;
  }

  private static String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return fragment;
    }
  }

  /** Places that JSON Schema 2020-12 section 8.2.2 lets documents name. */
  private static Map<String, Place> anchors(Place root) {
    Map<String, Place> anchors = new LinkedHashMap<>();
    Deque<Place> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Place place = open.pop();
      for (String keyword : List.of("$anchor", "$dynamicAnchor")) {
        JsonNode anchor = place.node().get(keyword);
        if (anchor != null && anchor.isTextual()) {
          anchors.putIfAbsent(anchor.textValue(), place);
        }
      }
      for (Place child : place.children()) {
        if (child.node().isContainerNode()) {
          open.push(child);
        }
      }
    }
    return anchors;
  }
}
