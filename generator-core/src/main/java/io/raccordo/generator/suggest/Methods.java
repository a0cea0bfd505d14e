package io.raccordo.generator.suggest;

import io.raccordo.generator.model.HttpMethod;
import java.util.OptionalDouble;
import java.util.Set;

/** The same HTTP method, or one that does as much to the resource (RFC 9110, section 9.2). */
final class Methods implements Likeness {
  private static final Set<HttpMethod> WRITING =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
  private static final double BOTH_WRITE = 0.6;
  private static final double POST_FOR_ANY = 0.3;

  @Override
  public OptionalDouble of(OperationProfile earlier, OperationProfile later) {
    HttpMethod old = earlier.operation().key().method();
    HttpMethod now = later.operation().key().method();
    if (old == now) {
      return OptionalDouble.of(1);
    }
    if (WRITING.contains(old) && WRITING.contains(now)) {
      return OptionalDouble.of(BOTH_WRITE);
    }
    boolean post = old == HttpMethod.POST || now == HttpMethod.POST;
    return OptionalDouble.of(post ? POST_FOR_ANY : 0);
  }
}
