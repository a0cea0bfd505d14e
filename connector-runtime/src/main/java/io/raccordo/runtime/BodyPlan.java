package io.raccordo.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the body of a binding's requests is like. */
final class BodyPlan {
  enum Form {
    NONE,
    JSON,
    FORM,
    MULTIPART,
    CONTENT
  }

  private final Map<String, Parameter> members = new LinkedHashMap<>(2);
  private Form form = Form.NONE;
  private ParameterStyle style = ParameterStyle.FORM;
  private String mediaType = "";
  private String whole = "";

  void set(Form bodyForm, String type) {
    form = bodyForm;
    mediaType = type;
  }

  void style(ParameterStyle formStyle) {
    style = formStyle;
  }

  void whole(String member) {
    whole = member;
  }

  void member(Parameter parameter) {
    members.put(parameter.member(), parameter);
  }

  Form form() {
    return form;
  }

  /** How lists and objects in a form body are written. */
  ParameterStyle style() {
    return style;
  }

  String mediaType() {
    return mediaType;
  }

  /** The member that is the whole body, empty when the body is made of the remaining members. */
  String whole() {
    return whole;
  }

  /** The name of a member in the body. */
  String name(String member) {
    Parameter parameter = members.get(member);
    return parameter == null ? member : parameter.name();
  }

  Parameter parameter(String member) {
    Parameter parameter = members.get(member);
    return parameter == null ? Parameter.of(member) : parameter;
  }
}
