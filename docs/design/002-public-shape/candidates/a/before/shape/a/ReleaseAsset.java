package shape.a;

import org.jspecify.annotations.Nullable;

/** Data related to a release. */
public record ReleaseAsset(long id, String name, @Nullable Long size) {}
