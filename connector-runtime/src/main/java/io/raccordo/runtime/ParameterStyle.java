package io.raccordo.runtime;

/** How a parameter is written (OpenAPI: Parameter Object, style). */
public enum ParameterStyle {
  /** {@code color=blue,black}; for query, cookie and form bodies. */
  FORM,
  /** {@code blue,black}; for path and header. */
  SIMPLE,
  /** {@code .blue.black}; for path. */
  LABEL,
  /** {@code ;color=blue,black}; for path. */
  MATRIX,
  /**
   * {@code color=blue%20black}; for query, and as {@code collectionFormat} of 2.0 for all places.
   */
  SPACE_DELIMITED,
  /**
   * {@code color=blue%7Cblack}; for query, and as {@code collectionFormat} of 2.0 for all places.
   */
  PIPE_DELIMITED,
  /** {@code color=blue%09black}; {@code collectionFormat} of 2.0 only. */
  TAB_DELIMITED,
  /** {@code color[R]=100&color[G]=200}, for objects at any depth; lists are indexed. */
  DEEP_OBJECT,
  /** {@code color[R]=100&tags[]=a}, as {@link #DEEP_OBJECT}, with empty brackets for lists. */
  BRACKETS
}
