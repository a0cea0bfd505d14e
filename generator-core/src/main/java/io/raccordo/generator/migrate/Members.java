package io.raccordo.generator.migrate;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.MediaType;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.RequestBody;
import io.raccordo.generator.model.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The members of an input, a response or an item, as pointers reach them. Of several media types
 * the one that is JSON counts, of several responses the lowest 2xx with a body, as for modules.
 */
public final class Members {
  /** Name of the member that is a whole body, when that has no properties to be members. */
  static final String WHOLE_BODY = "body";

  private final SchemaFacts facts;
  private final String owner;
  private final List<Parameter> parameters;
  private final Optional<Integer> body;
  private final Body kind;

  /** What a body gives to the members. */
  private enum Body {
    /** Its properties. */
    PROPERTIES,
    /** Itself, for it has no properties that anybody named. */
    WHOLE,
    /** Nobody says. */
    UNKNOWN
  }

  private Members(
      SchemaFacts facts,
      String owner,
      List<Parameter> parameters,
      Optional<Integer> body,
      Body kind) {
    this.facts = facts;
    this.owner = owner;
    this.parameters = parameters;
    this.body = body;
    this.kind = kind;
  }

  /**
   * What a pointer leads to: schemas, none of them where anything may stand, or else what is wrong.
   */
  record Found(List<Integer> schemas, String fault, String remedy) {
    static Found at(Collection<Integer> schemas) {
      return new Found(List.copyOf(schemas), "", "");
    }

    static Found nothing(String fault, String remedy) {
      return new Found(List.of(), fault, remedy);
    }

    boolean there() {
      return fault.isEmpty();
    }
  }

  /** Of the request of an operation that is called. */
  public static Members input(ApiModel model, Operation operation) {
    RequestBody request = operation.requestBody();
    SchemaFacts facts = new SchemaFacts(model);
    Optional<Integer> body = request == null ? Optional.empty() : schema(request.content());
    boolean whole = request != null
        && body.map(id -> facts.properties(id).isEmpty())
            .orElse(!request.content().isEmpty());
    return new Members(
        facts,
        named("the input of ", model, operation),
        operation.parameters(),
        body,
        whole ? Body.WHOLE : Body.PROPERTIES);
  }

  /**
   * Of a response, or of the payload of a webhook or callback. Where that is a list, the members
   * are those of its items.
   */
  public static Members output(ApiModel model, Operation operation) {
    SchemaFacts facts = new SchemaFacts(model);
    Optional<Integer> body;
    if (operation.key().kind() != OperationKey.Kind.PATH) {
      RequestBody payload = operation.requestBody();
      body = payload == null ? Optional.empty() : schema(payload.content());
      return new Members(
          facts, named("the payload of ", model, operation), List.of(), body, Body.PROPERTIES);
    }
    body = operation.responses().stream()
        .filter(
            r -> (r.success() || r.status().equals("default")) && !r.content().isEmpty())
        .min(Comparator.comparing(Response::status))
        .flatMap(r -> schema(r.content()));
    if (body.isPresent() && facts.types(body.get()).equals(Set.of(JsonType.ARRAY))) {
      List<Integer> items = facts.items(body.get());
      body = items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
    }
    return new Members(
        facts, named("the response of ", model, operation), List.of(), body, Body.PROPERTIES);
  }

  private static String named(String what, ApiModel model, Operation operation) {
    return what + OperationName.of(operation.key()) + " in " + model.label();
  }

  private static Optional<Integer> schema(List<MediaType> content) {
    OptionalInt schema = content.stream()
        .filter(media -> isJson(media.name()))
        .findFirst()
        .or(() -> content.stream().findFirst())
        .map(MediaType::schema)
        .orElse(OptionalInt.empty());
    return schema.isPresent() ? Optional.of(schema.getAsInt()) : Optional.empty();
  }

  private static boolean isJson(String mediaType) {
    String name = mediaType.toLowerCase(Locale.ROOT);
    int parameters = name.indexOf(';');
    String essence = (parameters < 0 ? name : name.substring(0, parameters)).strip();
    return essence.endsWith("/json") || essence.endsWith("+json") || essence.equals("*/*");
  }

  /** What the schemas say. */
  public SchemaFacts facts() {
    return facts;
  }

  /** All that have a name, parameters first, in document order. */
  public List<ListedMember> listed() {
    return ListedMember.of(
        facts, parameters, kind == Body.UNKNOWN ? Optional.empty() : body, kind == Body.WHOLE);
  }

  /** The members of the items of a list at a pointer. */
  Members items(Found list, String pointer) {
    List<Integer> items = list.schemas().stream()
        .flatMap(id -> facts.items(id).stream())
        .distinct()
        .toList();
    Optional<Integer> item = items.size() == 1 ? Optional.of(items.get(0)) : Optional.empty();
    Body kind = item.isPresent() ? Body.PROPERTIES : Body.UNKNOWN;
    return new Members(facts, "the items of " + pointer + " in " + owner, List.of(), item, kind);
  }

  /** The members of an object at a pointer. */
  Members inside(Found object, String pointer) {
    List<Integer> schemas = object.schemas();
    Optional<Integer> only = schemas.size() == 1 ? Optional.of(schemas.get(0)) : Optional.empty();
    Body kind = only.isPresent() ? Body.PROPERTIES : Body.UNKNOWN;
    return new Members(facts, pointer + " in " + owner, List.of(), only, kind);
  }

  /** What the pointer leads to. */
  Found find(MemberPointer pointer) {
    Found first = first(pointer);
    Set<Integer> here = new LinkedHashSet<>(first.schemas());
    String at = new MemberPointer(pointer.place(), pointer.tokens().subList(0, 1)).toString();
    for (int i = 1; i < pointer.tokens().size() && !here.isEmpty(); i++) {
      Found next = step(here, pointer.tokens().get(i), at + " in " + owner);
      if (!next.there()) {
        return next;
      }
      here = new LinkedHashSet<>(next.schemas());
      at = new MemberPointer(pointer.place(), pointer.tokens().subList(0, i + 1)).toString();
    }
    return first.there() ? Found.at(here) : first;
  }

  private Found first(MemberPointer pointer) {
    String name = pointer.tokens().get(0);
    MemberPointer.Place place = pointer.place();
    List<Parameter> named = parameters.stream()
        .filter(p -> isNamed(p, name) && (place == null || p.in().name().equals(place.name())))
        .toList();
    boolean mayBeBody = place == null || place == MemberPointer.Place.BODY;
    Found inBody = mayBeBody
        ? inBody(name)
        : Found.nothing("There is no " + pointer + " in " + owner + '.', possible());
    if (named.isEmpty()) {
      return inBody;
    }
    boolean certain =
        inBody.there() && body.isPresent() && !facts.property(body.get(), name).isEmpty();
    if (named.size() > 1 || certain) {
      List<String> places = new ArrayList<>(
          named.stream().map(p -> p.in().name().toLowerCase(Locale.ROOT)).toList());
      if (certain) {
        places.add("body");
      }
      return Found.nothing(
          "In " + owner + " there is more than one member \"" + name + "\".",
          "Put the place in front: "
              + Listing.of(places.stream().map(p -> p + ':' + pointer).toList()) + '.');
    }
    return Found.at(List.of(named.get(0).schema()));
  }

  private static boolean isNamed(Parameter parameter, String name) {
    return parameter.in() == Parameter.In.HEADER
        ? parameter.name().equalsIgnoreCase(name)
        : parameter.name().equals(name);
  }

  private Found inBody(String name) {
    if (kind == Body.UNKNOWN) {
      return Found.at(List.of());
    }
    if (kind == Body.WHOLE && name.equals(WHOLE_BODY)) {
      return Found.at(body.map(List::of).orElse(List.of()));
    }
    boolean properties = body.isPresent() && facts.types(body.get()).contains(JsonType.OBJECT);
    if (body.isEmpty() || (kind == Body.WHOLE && !properties)) {
      return missing(name, owner, memberNames());
    }
    Found found = step(Set.of(body.get()), name, owner);
    return found.there() ? found : missing(name, owner, memberNames());
  }

  private Found step(Set<Integer> here, String name, String owner) {
    Set<Integer> declared = new LinkedHashSet<>();
    Set<Integer> additional = new LinkedHashSet<>();
    boolean open = false;
    Set<String> names = new LinkedHashSet<>();
    for (int id : here) {
      declared.addAll(facts.property(id, name));
      open |= facts.open(id, additional);
      names.addAll(facts.properties(id));
    }
    if (!declared.isEmpty()) {
      return Found.at(declared);
    }
    if (open) {
      return Found.at(additional);
    }
    Set<JsonType> types = facts.types(here);
    if (types.equals(Set.of(JsonType.ARRAY))) {
      return Found.nothing(
          "The pointer steps into a list at " + owner + '.',
          "Take the list with \"each\" and start at its item.");
    }
    if (!types.isEmpty() && !types.contains(JsonType.OBJECT)) {
      return Found.nothing(
          "There is nothing inside " + owner + ": it is of type " + Types.of(types) + '.',
          "Point at that member itself.");
    }
    return missing(name, owner, names);
  }

  private Found missing(String name, String owner, Collection<String> names) {
    String question =
        Nearest.to(name, names).map(n -> "Did you mean /" + escape(n) + "? ").orElse("");
    return Found.nothing(
        "There is no /" + escape(name) + " in " + owner + '.', question + possible(names));
  }

  private String possible() {
    return possible(memberNames());
  }

  private static String possible(Collection<String> names) {
    return names.isEmpty()
        ? "It has no members."
        : "It has " + Listing.of(names.stream().map(n -> '/' + escape(n)).toList()) + '.';
  }

  private Set<String> memberNames() {
    Set<String> names = new LinkedHashSet<>();
    parameters.forEach(p -> names.add(p.name()));
    body.ifPresent(id -> names.addAll(facts.properties(id)));
    if (kind == Body.WHOLE) {
      names.add(WHOLE_BODY);
    }
    return names;
  }

  private static String escape(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }
}
