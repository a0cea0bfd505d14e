package io.raccordo.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
  private List<String> security = List.of();
  private final Map<String, JsonNode> presets = new LinkedHashMap<>(1);
  private @Nullable String scopes;
  private Paging paging = Paging.none();

  CallPlan(String method, String path) {
    this.method = method;
    this.path = path;
  }

  void pathParameter(Parameter parameter) {
    pathParameters.put(parameter.name(), parameter);
  }

  void preset(String member, JsonNode value) {
    presets.put(member, value);
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

  void security(List<String> alternatives) {
    security = alternatives;
  }

  void scopes(String alternatives) {
    scopes = alternatives;
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

  /** What is sent for members that the caller does not set. */
  Map<String, JsonNode> presets() {
    return presets;
  }

  /** Whether this binding names the member, be it as a parameter or as required. */
  boolean knows(String member) {
    return required.contains(member)
        || Stream.of(query, headers, cookies)
            .flatMap(List::stream)
            .anyMatch(each -> each.member().equals(member));
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

  /** Read only when someone asks: modules are many, and calls need it not. */
  List<SecurityRequirement> scopes() {
    return scopes == null
        ? List.of()
        : Stream.of(scopes.split("\\|", -1)).map(SecurityRequirement::parse).toList();
  }

  Paging paging() {
    return paging;
  }
}
