package io.raccordo.runtime.json;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A member of a JSON object does not have the form that its accessor answers. It says where and
 * what kind of JSON was found, never the value; the JSON itself is still there through
 * {@code toJson()}.
 */
public final class MemberFormException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String found;
  private final String owner;
  private final String member;

  MemberFormException(String expected, JsonNode found) {
    this(expected, kindOf(found), "", "");
  }

  private MemberFormException(String expected, String found, String owner, String member) {
    super(message(expected, found, owner, member));
    this.expected = expected;
    this.found = found;
    this.owner = owner;
    this.member = member;
  }

  private static String message(String expected, String found, String owner, String member) {
    String place = member.isEmpty() ? "The JSON value" : "Member " + member;
    String of = owner.isEmpty() ? "" : " of " + owner;
    return place + of + " is " + found + " where " + expected
        + " was expected; read the JSON itself "
        + "with toJson(), or use a connector generated for this API version.";
  }

  private static String kindOf(JsonNode json) {
    return json.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  MemberFormException within(String step) {
    String path = "/" + step.replace("~", "~0").replace("/", "~1") + member;
    return new MemberFormException(expected, found, owner, path);
  }

  MemberFormException of(Class<?> view) {
    return new MemberFormException(expected, found, view.getName(), member);
  }

  /**
   * What was expected.
   *
   * @return the name of the JSON type
   */
  public String expected() {
    return expected;
  }

  /**
   * What was found.
   *
   * @return the kind of JSON: string, number, boolean, array, object, null, binary, pojo or missing
   */
  public String found() {
    return found;
  }

  /**
   * The class whose accessor was called.
   *
   * @return its name, empty when a value was read outside of any class
   */
  public String owner() {
    return owner;
  }

  /**
   * Where in that class's JSON object the value stands.
   *
   * @return a JSON Pointer (RFC 6901), empty when a value was read outside of any class
   */
  public String member() {
    return member;
  }
}
