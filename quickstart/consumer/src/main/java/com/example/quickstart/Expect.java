package com.example.quickstart;

import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Ends the run when something is not as it should be. */
final class Expect {
  private static final JsonMapper JSON = new JsonMapper();

  private Expect() {}

  static void equal(String what, Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new IllegalStateException(what + ": expected " + expected + ", found " + actual);
    }
  }

  static void json(String what, String expected, String actual) {
    equal(what, JSON.readTree(expected), JSON.readTree(actual));
  }

  static void that(String what, boolean holds) {
    if (!holds) {
      throw new IllegalStateException(what);
    }
  }
}
