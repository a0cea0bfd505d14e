package io.raccordo.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one member of an input goes that is not written in the usual way of its place. Set up once,
 * in the initialiser of a module.
 */
public final class Parameter {
  private final String member;
  private String name;
  private @Nullable ParameterStyle style;
  private @Nullable Boolean explode;
  private boolean reserved;
  private String mediaType = "";
  private final Map<String, String> headers = new LinkedHashMap<>(1);

  private Parameter(String member) {
    this.member = member;
    this.name = member;
  }

  /**
   * A parameter.
   *
   * @param member the member of the input
   * @return the parameter, named as the member and written in the usual way
   */
  public static Parameter of(String member) {
    return new Parameter(member);
  }

  /**
   * The name that the API knows it by.
   *
   * @param wireName the name in the request
   * @return this
   */
  public Parameter named(String wireName) {
    name = wireName;
    return this;
  }

  /**
   * How it is written, and whether lists and objects become one parameter for each element.
   *
   * @param style the style
   * @param explode whether to take it apart
   * @return this
   */
  public Parameter style(ParameterStyle style, boolean explode) {
    this.style = style;
    this.explode = explode;
    return this;
  }

  /**
   * Reserved characters of RFC 3986 are sent as they are (OpenAPI: allowReserved). Has no effect in
   * a path, which a value must never change.
   *
   * @return this
   */
  public Parameter reserved() {
    reserved = true;
    return this;
  }

  /**
   * The value is sent in a media type of its own (OpenAPI: content of a Parameter Object,
   * contentType of an Encoding Object): as JSON where that is a type of JSON, otherwise as its
   * text; in a multipart body, as a typed part.
   *
   * @param mediaType the media type; of several with commas between them, or of a range such as
   *     {@code image/*}, content of the caller says which it is
   * @return this
   */
  public Parameter as(String mediaType) {
    this.mediaType = mediaType;
    return this;
  }

  /**
   * A header field of a part of a multipart body (OpenAPI: headers of an Encoding Object).
   *
   * @param name the field's name
   * @param value its value
   * @return this
   */
  public Parameter header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  String member() {
    return member;
  }

  String name() {
    return name;
  }

  boolean hasStyle() {
    return style != null;
  }

  ParameterStyle style(ParameterStyle usual) {
    return style == null ? usual : style;
  }

  boolean explode(boolean usual) {
    return explode == null ? usual : explode;
  }

  boolean isReserved() {
    return reserved;
  }

  String mediaType() {
    return mediaType;
  }

  Map<String, String> headers() {
    return headers;
  }
}
