package io.raccordo.generator.plan;

/** JSON scalars as Java types. */
public enum ScalarType {
  STRING,
  INT32,
  INT64,
  DOUBLE,
  DECIMAL,
  BOOLEAN,
  DATE,
  DATE_TIME,
  UUID,
  BYTES
}
