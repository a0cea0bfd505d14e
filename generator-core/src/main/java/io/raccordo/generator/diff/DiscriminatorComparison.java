package io.raccordo.generator.diff;

import io.raccordo.generator.diff.SchemaFact.DiscriminatorChanged;
import io.raccordo.generator.diff.SchemaFact.DiscriminatorPart;
import io.raccordo.generator.model.Composition.Discriminator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what tells the members of unions apart. */
final class DiscriminatorComparison {
  private final EffectiveSchemas before;
  private final EffectiveSchemas after;
  private final UnionMatching matching;
  private final Reading reading;

  DiscriminatorComparison(
      EffectiveSchemas before, EffectiveSchemas after, UnionMatching matching, Reading reading) {
    this.before = before;
    this.after = after;
    this.matching = matching;
    this.reading = reading;
  }

  void compare(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    Discriminator was = earlier.discriminator;
    Discriminator is = later.discriminator;
    if (was == null && is == null) {
      return;
    }
    List<DiscriminatorChange> changes = new ArrayList<>();
    if (was == null || is == null) {
      changes.add(new DiscriminatorChange(
          DiscriminatorPart.WHOLE,
          was == null ? null : was.property(),
          is == null ? null : is.property()));
    } else if (!was.property().equals(is.property())) {
      changes.add(
          new DiscriminatorChange(DiscriminatorPart.PROPERTY_NAME, was.property(), is.property()));
    } else {
      Set<String> values = new LinkedHashSet<>(was.mapping().keySet());
      values.addAll(is.mapping().keySet());
      for (String value : values) {
        Integer target = was.mapping().get(value);
        Integer laterTarget = is.mapping().get(value);
        if (target == null || laterTarget == null) {
          changes.add(new DiscriminatorChange(
              DiscriminatorPart.MAPPING,
              target == null ? null : value,
              laterTarget == null ? null : value));
        } else if (!sameMember(target, laterTarget)) {
          changes.add(new DiscriminatorChange(DiscriminatorPart.MAPPING, value, value));
        }
      }
    }
    for (DiscriminatorChange change : changes) {
      PairComparison.add(
          pair,
          earlier.discriminatorOrigin,
          later.discriminatorOrigin,
          p -> new DiscriminatorChanged(p, change.part(), change.before(), change.after()));
    }
  }

  private boolean sameMember(int earlier, int later) {
    String was = UnionMatching.name(before.of(earlier));
    return was.equals(UnionMatching.name(after.of(later)))
        || (reading == Reading.EFFECTIVE && matching.sameContent(earlier, later));
  }

  private record DiscriminatorChange(
      DiscriminatorPart part,
      @Nullable String before,
      @Nullable String after) {}
}
