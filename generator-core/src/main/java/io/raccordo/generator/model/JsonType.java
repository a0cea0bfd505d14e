package io.raccordo.generator.model;

/** The types of JSON Schema. */
public enum JsonType {
  NULL,
  BOOLEAN,
  INTEGER,
  NUMBER,
  STRING,
  ARRAY,
  OBJECT
}
