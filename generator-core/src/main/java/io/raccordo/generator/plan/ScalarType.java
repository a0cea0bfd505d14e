package io.raccordo.generator.plan;

/**
 * JSON scalars as Java types. Integers are long and other numbers decimal whatever their format
 * says, so that a format that comes, goes or widens changes no signature.
 */
public enum ScalarType {
  STRING,
  INT64,
  DECIMAL,
  BOOLEAN,
  DATE,
  DATE_TIME,
  UUID,
  BYTES
}
