package io.raccordo.generator.migrate;

import io.raccordo.generator.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A member of an input or output with the pointer that reaches it.
 *
 * @param pointer with a place in front where the name alone would be ambiguous
 * @param schemas what the documents say of its value
 * @param required whether each input, or output, must have it
 */
public record ListedMember(MemberPointer pointer, List<Integer> schemas, boolean required) {
  public ListedMember {
    schemas = List.copyOf(schemas);
  }

  static List<ListedMember> of(
      SchemaFacts facts, List<Parameter> parameters, Optional<Integer> body, boolean whole) {
    List<ListedMember> listed = new ArrayList<>();
    List<String> inBody = body.map(id -> List.copyOf(facts.properties(id))).orElse(List.of());
    for (Parameter parameter : parameters) {
      String name = parameter.name();
      boolean ambiguous = inBody.contains(name)
          || parameters.stream().filter(p -> p.name().equals(name)).count() > 1;
      MemberPointer.Place place =
          ambiguous ? MemberPointer.Place.valueOf(parameter.in().name()) : null;
      if (!name.isEmpty()) {
        listed.add(new ListedMember(
            new MemberPointer(place, List.of(name)),
            List.of(parameter.schema()),
            parameter.required()));
      }
    }
    if (whole) {
      body.ifPresent(id -> listed.add(new ListedMember(
          new MemberPointer(null, List.of(Members.WHOLE_BODY)), List.of(id), false)));
    }
    Set<String> required = body.map(facts::required).orElse(Set.of());
    for (String name : inBody) {
      boolean ambiguous = parameters.stream().anyMatch(p -> p.name().equals(name));
      if (!name.isEmpty()) {
        listed.add(new ListedMember(
            new MemberPointer(ambiguous ? MemberPointer.Place.BODY : null, List.of(name)),
            body.map(id -> facts.property(id, name)).orElse(List.of()),
            required.contains(name)));
      }
    }
    return listed;
  }
}
