package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.BodyFact.HeaderAdded;
import io.raccordo.generator.diff.BodyFact.HeaderRemoved;
import io.raccordo.generator.diff.BodyFact.HeaderRequirednessChanged;
import io.raccordo.generator.diff.BodyFact.MediaTypeAdded;
import io.raccordo.generator.diff.BodyFact.MediaTypeRemoved;
import io.raccordo.generator.diff.BodyFact.MediaTypeRenamed;
import io.raccordo.generator.diff.BodyFact.MediaTypeSchemaChanged;
import io.raccordo.generator.diff.BodyFact.RequestBodyAdded;
import io.raccordo.generator.diff.BodyFact.RequestBodyRemoved;
import io.raccordo.generator.diff.BodyFact.RequestBodyRequirednessChanged;
import io.raccordo.generator.diff.BodyFact.ResponseAdded;
import io.raccordo.generator.diff.BodyFact.ResponseRemoved;
import io.raccordo.generator.diff.FactCollector.Found;
import io.raccordo.generator.model.MediaType;
import io.raccordo.generator.model.RequestBody;
import io.raccordo.generator.model.Response;
import io.raccordo.generator.model.Response.Header;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares request bodies, responses and their headers. */
final class BodyComparison {
  private final Reading reading;
  private final boolean exactHeaders;
  private final FactCollector facts;
  private final SchemaComparison schemas;
  private final EncodingComparison encodings;

  BodyComparison(
      FactCollector facts, SchemaComparison schemas, EncodingComparison encodings, Scope scope) {
    this.reading = scope.reading();
    this.exactHeaders = scope.exactHeaders();
    this.facts = facts;
    this.schemas = schemas;
    this.encodings = encodings;
  }

  void run(OperationMatch match, BitSet operation) {
    boolean webhook = FactDetector.sentByVendor(match.after());
    request(match, operation, webhook);
    responses(match, operation, webhook);
  }

  private void request(OperationMatch match, BitSet operation, boolean webhook) {
    Site site = webhook ? Site.RESPONSE_BODY : Site.REQUEST_BODY;
    String subject = webhook ? "payload" : "request body";
    RequestBody earlier = match.before().requestBody();
    RequestBody later = match.after().requestBody();
    if (earlier == null) {
      if (later == null) {
        return;
      }
      facts.add(
          new Found(site, subject, operation, match.before().origin(), later.origin()),
          p -> new RequestBodyAdded(p, later.required()));
    } else if (later == null) {
      facts.add(
          new Found(site, subject, operation, earlier.origin(), match.after().origin()),
          p -> new RequestBodyRemoved(p, earlier.required()));
    } else {
      if (earlier.required() != later.required()) {
        facts.add(
            new Found(site, subject, operation, earlier.origin(), later.origin()),
            p -> new RequestBodyRequirednessChanged(p, later.required()));
      }
      contents(
          new Bodies(site, subject, operation, earlier.origin(), later.origin()),
          earlier.content(),
          later.content());
    }
  }

  private void responses(OperationMatch match, BitSet operation, boolean webhook) {
    Site site = webhook ? Site.REQUEST_BODY : Site.RESPONSE_BODY;
    Map<String, Response> open = new LinkedHashMap<>();
    match.after().responses().forEach(r -> open.put(r.status().toUpperCase(Locale.ROOT), r));
    Map<String, Response> unpaired = new LinkedHashMap<>();
    for (Response earlier : match.before().responses()) {
      Response later = open.remove(earlier.status().toUpperCase(Locale.ROOT));
      if (later == null) {
        unpaired.put(earlier.status(), earlier);
      } else {
        pair(earlier, later, site, operation);
      }
    }
    Set<Response> ranges = new HashSet<>();
    for (Response earlier : unpaired.values()) {
      Response range =
          reading == Reading.EFFECTIVE ? open.remove(earlier.status().charAt(0) + "XX") : null;
      if (range != null) {
        ranges.add(earlier);
        pair(earlier, range, site, operation);
        continue;
      }
      if (!told(earlier)) {
        continue;
      }
      facts.addRepeated(
          new Found(site, "response " + earlier.status(), operation, earlier.origin(), null),
          p -> new ResponseRemoved(p, earlier.status(), earlier.success()));
    }
    for (Response later : open.values()) {
      if (!told(later)) {
        continue;
      }
      facts.addRepeated(
          new Found(site, "response " + later.status(), operation, null, later.origin()),
          p -> new ResponseAdded(p, later.status(), later.success()));
    }
    unpaired.values().removeAll(ranges);
    otherSuccess(unpaired.values(), open.values(), site, operation);
  }

  /**
   * Who asks whether a call succeeded reads the body of the one success, whatever its status was
   * before.
   */
  private void otherSuccess(
      Collection<Response> before, Collection<Response> after, Site site, BitSet operation) {
    List<Response> earlier = before.stream().filter(BodyComparison::answersWell).toList();
    List<Response> later = after.stream().filter(BodyComparison::answersWell).toList();
    if (reading == Reading.EFFECTIVE && earlier.size() == 1 && later.size() == 1) {
      pair(earlier.get(0), later.get(0), site, operation);
    }
  }

  private static boolean answersWell(Response response) {
    return response.success() && !response.content().isEmpty();
  }

  /** As written a range or the default is no status of its own. */
  private boolean told(Response response) {
    return reading == Reading.EFFECTIVE || response.status().matches("\\d{3}");
  }

  private void pair(Response earlier, Response later, Site site, BitSet operation) {
    String subject = "response " + later.status();
    contents(
        new Bodies(site, subject + " body", operation, earlier.origin(), later.origin()),
        earlier.content(),
        later.content());
    headers(earlier, later, site, operation, subject + " header ");
  }

  private void headers(
      Response earlier, Response later, Site body, BitSet operation, String subject) {
    Site site = body == Site.RESPONSE_BODY ? Site.RESPONSE_HEADER : Site.WEBHOOK_RESPONSE_HEADER;
    Map<String, Map.Entry<String, Header>> open = new LinkedHashMap<>();
    later.headers().entrySet().forEach(h -> open.put(headerKey(h.getKey()), h));
    earlier.headers().forEach((name, was) -> {
      Map.Entry<String, Header> entry = open.remove(headerKey(name));
      if (entry == null) {
        facts.addRepeated(
            new Found(site, subject + name, operation, was.origin(), null),
            p -> new HeaderRemoved(p, name, was.required()));
        return;
      }
      Header is = entry.getValue();
      if (was.required() != is.required()) {
        facts.add(
            new Found(site, subject + name, operation, was.origin(), is.origin()),
            p -> new HeaderRequirednessChanged(p, name, is.required()));
      }
      schemas.add(was.schema(), is.schema(), site, subject + name, operation);
    });
    open.values()
        .forEach(entry -> facts.addRepeated(
            new Found(
                site,
                subject + entry.getKey(),
                operation,
                null,
                entry.getValue().origin()),
            p -> new HeaderAdded(p, entry.getKey(), entry.getValue().required())));
  }

  private String headerKey(String name) {
    return exactHeaders ? name : name.toLowerCase(Locale.ROOT);
  }

  /** Two bodies that are compared, as one operation sees them. */
  private record Bodies(Site site, String subject, BitSet operations, Origin before, Origin after) {
    Found found(@Nullable Origin was, @Nullable Origin is) {
      return new Found(site, subject, operations, was, is);
    }
  }

  private void contents(Bodies bodies, List<MediaType> before, List<MediaType> after) {
    MediaTypeMatching matching = MediaTypeMatching.of(before, after, reading);
    matching.pairs().forEach(p -> pair(bodies, p.before(), p.after()));
    for (MediaType removed : matching.removed()) {
      facts.addRepeated(
          bodies.found(removed.origin(), bodies.after()),
          p -> new MediaTypeRemoved(p, removed.name()));
    }
    for (MediaType added : matching.added()) {
      facts.addRepeated(
          bodies.found(bodies.before(), added.origin()), p -> new MediaTypeAdded(p, added.name()));
    }
  }

  private void pair(Bodies bodies, MediaType earlier, MediaType later) {
    if (!earlier.name().equalsIgnoreCase(later.name())) {
      facts.add(
          bodies.found(earlier.origin(), later.origin()),
          p -> new MediaTypeRenamed(
              p,
              earlier.name(),
              later.name(),
              MediaTypeMatching.change(earlier.name(), later.name())));
    }
    if (earlier.schema().isPresent() && later.schema().isPresent()) {
      schemas.add(
          earlier.schema().getAsInt(),
          later.schema().getAsInt(),
          bodies.site(),
          bodies.subject(),
          later.name(),
          bodies.operations());
    } else if (earlier.schema().isPresent() != later.schema().isPresent()) {
      facts.add(
          bodies.found(earlier.origin(), later.origin()),
          p -> new MediaTypeSchemaChanged(p, later.name(), later.schema().isPresent()));
    }
    encodings.compare(bodies.site(), bodies.subject(), bodies.operations(), earlier, later);
  }
}
