package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the properties of objects are declared: in {@code properties}, in a nameless member of
 * {@code allOf} or the only alternative to null, which were merged into their owner, or among the
 * form parameters of OpenAPI 2.0.
 */
final class PropertyPlaces {
  private static final String FORM = "/parameters";
  private static final Set<String> COMPOSITIONS = Set.of("allOf", "anyOf", "oneOf");

  private final ApiModel model;
  private @Nullable Map<Origin, List<Schema>> members;

  PropertyPlaces(ApiModel model) {
    this.model = model;
  }

  /** The declaration of a property of the owner, which has this schema. */
  Origin of(Origin owner, String name, int schema) {
    Origin plain = owner.child("properties", name);
    Origin own = schema < model.schemas().size() ? model.schema(schema).origin() : Origin.root("");
    boolean inside = own.pointer().startsWith(owner.pointer() + '/');
    if (inside && owner.pointer().endsWith(FORM)) {
      return own;
    }
    Origin member =
        inside && own.pointer().startsWith(plain.pointer()) ? null : member(owner, name);
    return member == null ? plain : member;
  }

  private @Nullable Origin member(Origin owner, String name) {
    for (Schema member : members().getOrDefault(owner, List.of())) {
      Origin inside = member(member.origin(), name);
      if (inside != null) {
        return inside;
      }
      if (member.object().properties().containsKey(name)) {
        return member.origin().child("properties", name);
      }
    }
    return null;
  }

  /** By owner, in document order. */
  private Map<Origin, List<Schema>> members() {
    Map<Origin, List<Schema>> known = members;
    if (known == null) {
      known = new HashMap<>();
      for (Schema schema : model.schemas()) {
        String owner = owner(schema.origin().pointer());
        if (owner != null) {
          known
              .computeIfAbsent(
                  new Origin(schema.origin().document(), owner), k -> new ArrayList<>())
              .add(schema);
        }
      }
      members = known;
    }
    return known;
  }

  /** The pointer of what has this as a member of its composition; null for all else. */
  private static @Nullable String owner(String pointer) {
    int index = pointer.lastIndexOf('/');
    int keyword = pointer.lastIndexOf('/', index - 1);
    return keyword >= 0
            && COMPOSITIONS.contains(pointer.substring(keyword + 1, index))
            && isIndex(pointer, index + 1)
        ? pointer.substring(0, keyword)
        : null;
  }

  private static boolean isIndex(String pointer, int start) {
    for (int i = start; i < pointer.length(); i++) {
      if (pointer.charAt(i) < '0' || pointer.charAt(i) > '9') {
        return false;
      }
    }
    return start < pointer.length();
  }
}
