package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Schema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the properties of objects are declared: in {@code properties}, in a nameless member of
 * {@code allOf} that was merged into its owner, or among the form parameters of OpenAPI 2.0.
 */
final class PropertyPlaces {
  private static final String FORM = "/parameters";
  private static final String MEMBER = "/allOf/";

  private final ApiModel model;
  private @Nullable Map<Origin, Schema> members;

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
    Origin allOf = owner.child("allOf");
    Schema member;
    for (int i = 0; (member = members().get(allOf.child(i))) != null; i++) {
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

  private Map<Origin, Schema> members() {
    Map<Origin, Schema> known = members;
    if (known == null) {
      known = new HashMap<>();
      for (Schema schema : model.schemas()) {
        if (schema.origin().pointer().contains(MEMBER)) {
          known.put(schema.origin(), schema);
        }
      }
      members = known;
    }
    return known;
  }
}
