package io.raccordo.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a {@link Binding} says, as calls read it. */
final class CallPlan {
  private final String method;
  private final String path;
  private final Map<String, Parameter> pathParameters = new LinkedHashMap<>(2);
  private final List<Parameter> query = new ArrayList<>(4);
  private final List<Parameter> headers = new ArrayList<>(1);
  private final List<Parameter> cookies = new ArrayList<>(1);
  private final BodyPlan body = new BodyPlan();
  private String accept = "application/json";
  private String server = "";
  private List<String> ignored = List.of();
  private List<String> required = List.of();
  private final Map<String, JsonNode> presets = new LinkedHashMap<>(2);
  private List<String> security = List.of();
  private Paging paging = Paging.none();

  CallPlan(String method, String path) {
    this.method = method;
    this.path = path;
  }

  void pathParameter(Parameter parameter) {
    pathParameters.put(parameter.name(), parameter);
  }

  void accept(String mediaTypes) {
    accept = mediaTypes;
  }

  void server(String url) {
    server = url;
  }

  void ignored(List<String> members) {
    ignored = members;
  }

  void required(List<String> members) {
    required = members;
  }

  void preset(String member, JsonNode value) {
    presets.put(member, value);
  }

  /** The members with presets for those that the caller left out. */
  ObjectNode withPresets(ObjectNode members) {
    if (members.propertyNames().containsAll(presets.keySet())) {
      return members;
    }
    ObjectNode complete = members.deepCopy();
    presets.forEach((member, value) -> {
      if (!complete.has(member)) {
        complete.set(member, value);
      }
    });
    return complete;
  }

  void security(List<String> alternatives) {
    security = alternatives;
  }

  void paging(Paging plan) {
    paging = plan;
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  Parameter pathParameter(String name) {
    Parameter parameter = pathParameters.get(name);
    return parameter == null ? Parameter.of(name) : parameter;
  }

  List<Parameter> query() {
    return query;
  }

  List<Parameter> headers() {
    return headers;
  }

  List<Parameter> cookies() {
    return cookies;
  }

  BodyPlan body() {
    return body;
  }

  String accept() {
    return accept;
  }

  String server() {
    return server;
  }

  List<String> ignored() {
    return ignored;
  }

  List<String> required() {
    return required;
  }

  List<String> security() {
    return security;
  }

  Paging paging() {
    return paging;
  }
}
