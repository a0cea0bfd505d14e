package io.raccordo.design.contract;

/** What a schema is, once references, allOf, null branches and one-branch unions are gone. */
public enum Kind {
  NONE,
  ANY,
  STRING,
  DATE,
  DATE_TIME,
  BYTES,
  BINARY,
  ENUM,
  INTEGER,
  NUMBER,
  BOOLEAN,
  ARRAY,
  MAP,
  OBJECT,
  UNION;

  public boolean isText() {
    return this == STRING || this == DATE || this == DATE_TIME || this == BYTES || this == ENUM;
  }

  public boolean isScalar() {
    return isText() || this == INTEGER || this == NUMBER || this == BOOLEAN;
  }

  public boolean isClass() {
    return this == OBJECT || this == UNION || this == ENUM;
  }
}
