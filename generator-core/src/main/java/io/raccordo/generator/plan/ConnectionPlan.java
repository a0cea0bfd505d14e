package io.raccordo.generator.plan;

import io.raccordo.generator.model.SecurityScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to connect: the schemes of one alternative of security requirements, together.
 *
 * @param javaName name of the factory method on the connection class; never changes once given
 * @param schemes what is needed, as the newest of the versions declares it; empty for an anonymous
 *     connection
 * @param versions labels of the API versions that accept it, in succession order
 * @param documentation CommonMark; null when the document says nothing
 */
public record ConnectionPlan(
    String javaName,
    List<SecurityScheme> schemes,
    List<String> versions,
    @Nullable String documentation) {
  public ConnectionPlan {
    schemes = List.copyOf(schemes);
    versions = List.copyOf(versions);
  }
}
