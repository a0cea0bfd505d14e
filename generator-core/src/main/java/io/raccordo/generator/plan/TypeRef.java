package io.raccordo.generator.plan;

/** The Java type of a member, an item or an output. */
public sealed interface TypeRef {
  /** A type of the JDK. */
  record Scalar(ScalarType type) implements TypeRef {}

  /** A list of items; an absent list reads as an empty one. */
  record ListOf(TypeRef item) implements TypeRef {}

  /** A map from property names to values. */
  record MapOf(TypeRef value) implements TypeRef {}

  /** Items that come one after the other in one response: an output only. */
  record StreamOf(Framing framing, TypeRef item) implements TypeRef {}

  /** A generated class. */
  record Named(ClassRef name) implements TypeRef {}

  /** Any JSON. Counted: each one that stands for something more exact is a diagnostic. */
  record AnyJson() implements TypeRef {}

  /** No content at all: the output of an operation that answers with an empty body. */
  record NoContent() implements TypeRef {}

  /** Bytes that are not JSON: a request body to be sent, or a download. */
  record Binary() implements TypeRef {}

  /** Text that is not JSON: a whole body of a {@code text/*} or XML media type. */
  record Text() implements TypeRef {}
}
