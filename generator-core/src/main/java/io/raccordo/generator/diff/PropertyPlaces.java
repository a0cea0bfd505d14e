package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the properties of objects are declared: in {@code properties}, in a nameless member of
 * {@code allOf} or the only alternative to null, which were merged into their owner, or among the
 * form parameters of OpenAPI 2.0.
 */
final class PropertyPlaces {
  private static final String FORM = "/parameters";
  private static final Pattern MEMBER = Pattern.compile("(.*)/(?:allOf|anyOf|oneOf)/\\d+");

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
        Matcher matcher = MEMBER.matcher(schema.origin().pointer());
        if (matcher.matches()) {
          Origin owner = new Origin(schema.origin().document(), matcher.group(1));
          known.computeIfAbsent(owner, k -> new ArrayList<>()).add(schema);
        }
      }
      members = known;
    }
    return known;
  }
}
