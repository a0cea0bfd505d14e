package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.SchemaFact.Access;
import io.raccordo.generator.model.OperationKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact was found, and whom it reaches.
 *
 * @param holder which part of the first of the operations, such as {@code request body}; empty for
 *     the operation itself
 * @param path the way to the subject inside it, such as {@code owner/login}; empty for all of it
 * @param mediaType of the body that it stands in, where each use is told by itself; else empty
 * @param access which direction does without the property that it speaks of, in the later version
 * @param operations operations of the later version (of the earlier, where removed) that the fact
 *     reaches: first the one that {@code holder} and {@code path} speak of, then the others in
 *     document order; empty for the document as a whole
 * @param before the element in the earlier document; null when it was not there
 * @param after the element in the later document; null when it is not there
 * @param way of a fact about schemas: from the schema of the message part, such as the request
 *     body, to the one that holds the subject; empty for other facts
 */
public record Place(
    Site site,
    String holder,
    String path,
    String mediaType,
    Access access,
    List<OperationKey> operations,
    @Nullable Origin before,
    @Nullable Origin after,
    List<SchemaStep> way) {
  public Place {
    operations = List.copyOf(operations);
    way = List.copyOf(way);
  }

  Place(
      Site site,
      String holder,
      String path,
      List<OperationKey> operations,
      @Nullable Origin before,
      @Nullable Origin after) {
    this(site, holder, path, "", Access.BOTH_WAYS, operations, before, after, List.of());
  }

  /** Both in one, such as {@code request body /title}; empty for the operation itself. */
  public String subject() {
    String whole = mediaType.isEmpty() ? holder : holder + " (" + mediaType + ")";
    return path.isEmpty() ? whole : whole + " /" + path;
  }
}
