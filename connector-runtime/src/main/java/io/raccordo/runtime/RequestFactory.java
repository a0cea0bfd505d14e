package io.raccordo.runtime;

import io.raccordo.runtime.http.RequestContent;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests out of members: each goes where the binding says. */
final class RequestFactory {
  private final ConnectorDescriptor connector;
  private final ServerUrls servers;
  private final Patience patience;
  private final String keyHeader;

  RequestFactory(ConnectorSettings settings, ServerUrls servers) {
    this.connector = settings.descriptor();
    this.servers = servers;
    this.patience = settings.patience();
    this.keyHeader = settings.idempotencyHeader();
  }

  OutgoingCall of(Route route, ApiVersion version, CallOptions options) {
    String operation = route.operation();
    CallPlan plan = route.plan();
    ObjectNode members = route.members();
    requireAll(route);

    Set<String> used = new LinkedHashSet<>(plan.ignored());
    PathWriter writer = new PathWriter(operation, plan, members, used);
    String path = writer.write();
    List<String> query = new ArrayList<>();
    String fixed = writer.fixedQuery();
    if (!fixed.isEmpty()) {
      query.add(fixed);
    }
    version
        .query()
        .forEach((name, value) -> query.add(Percent.encode(name) + "=" + Percent.encode(value)));
    for (Parameter parameter : plan.query()) {
      query.addAll(pairs(parameter, members, used));
    }
    List<String> cookies = new ArrayList<>();
    for (Parameter parameter : plan.cookies()) {
      cookies.addAll(pairs(parameter, members, used));
    }
    Map<String, String> headers = headers(version, plan, members, used);
    RequestContent body = new BodyFactory(operation, plan).of(rest(operation, plan, members, used));
    if (body != null && !body.mediaType().isEmpty()) {
      headers.put("Content-Type", body.mediaType());
    }
    add(options, headers);
    headers.forEach((name, value) -> HeaderRules.check(operation, name, value));

    URI home = servers.of(version, plan, options);
    return new OutgoingCall(
        operation,
        plan.method(),
        plan.path(),
        home,
        address(home, path, query),
        headers,
        cookies,
        body,
        plan.security(),
        patience.with(options),
        Turn.FIRST);
  }

  OutgoingCall of(UniversalCall call, ApiVersion version, CallOptions options) {
    String operation = call.operation();
    String fixed = PathWriter.fixedQuery(call.path());
    List<String> query = new ArrayList<>();
    if (!fixed.isEmpty()) {
      query.add(fixed);
    }
    version
        .query()
        .forEach((name, value) -> query.add(Percent.encode(name) + "=" + Percent.encode(value)));
    query.addAll(call.query());
    Map<String, String> headers = common(version, "application/json");
    RequestContent body = call.body();
    if (body != null) {
      headers.put(
          "Content-Type",
          body.mediaType().isEmpty() ? "application/octet-stream" : body.mediaType());
    }
    call.headers().forEach(headers::put);
    add(options, headers);
    headers.forEach((name, value) -> HeaderRules.check(operation, name, value));
    URI home = servers.of(version, options);
    return new OutgoingCall(
        operation,
        checkedMethod(connector.id(), call.method()),
        call.path(),
        home,
        address(home, universalPath(operation, call.path()), query),
        headers,
        List.of(),
        body,
        List.of(),
        patience.with(options),
        Turn.FIRST);
  }

  static String checkedMethod(String operation, String method) {
    if (!method.matches("[A-Za-z]+")) {
      throw new InvalidConfigurationException(
          operation, "The HTTP method has characters that no method has.");
    }
    return method;
  }

  private void add(CallOptions options, Map<String, String> headers) {
    headers.putAll(options.headers());
    options.idempotencyKey().ifPresent(key -> headers.put(keyHeader, key));
  }

  private static String universalPath(String operation, String path) {
    String plain = path.split("[?#]", 2)[0];
    for (String segment : plain.split("/", -1)) {
      if (Percent.climbs(segment)) {
        throw new InvalidConfigurationException(
            operation, "The path climbs out of the API with . or ..");
      }
    }
    return Percent.encodeIllegal(plain);
  }

  private static void requireAll(Route route) {
    List<String> missing = new ArrayList<>();
    ObjectNode members = route.members();
    for (String name : pathMembers(route.plan())) {
      if (members.path(name).isMissingNode() || members.path(name).isNull()) {
        missing.add(name);
      }
    }
    for (String name : route.plan().required()) {
      if (!members.has(name)) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw new InvalidConfigurationException(
          route.operation(),
          "Nothing was sent, because these members are required and not set: " + missing
              + ". Set them on the input, or for all calls with always(...) when connecting.");
    }
  }

  /** The members that stand in the path, without which there is no address. */
  static List<String> pathMembers(CallPlan plan) {
    List<String> names = new ArrayList<>();
    String path = plan.path();
    int close = 0;
    for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', close)) {
      close = path.indexOf('}', open);
      if (close < 0) {
        break;
      }
      names.add(plan.pathParameter(path.substring(open + 1, close)).member());
    }
    return names;
  }

  private static List<String> pairs(Parameter parameter, ObjectNode members, Set<String> used) {
    used.add(parameter.member());
    JsonNode value = members.path(parameter.member());
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    ParameterStyle style = parameter.style(ParameterStyle.FORM);
    StyleEncoder encoder = new StyleEncoder(
        parameter.name(),
        style,
        parameter.explode(style == ParameterStyle.FORM),
        parameter.isReserved() ? Percent::encodeReserved : Percent::encode);
    return encoder.pairs(Parameters.value(parameter, value));
  }

  private Map<String, String> common(ApiVersion version, String accept) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("User-Agent", "raccordo-" + connector.id());
    headers.put("Accept", accept);
    headers.put("Accept-Encoding", ContentDecoding.ACCEPTED);
    headers.putAll(version.headers());
    return headers;
  }

  private Map<String, String> headers(
      ApiVersion version, CallPlan plan, ObjectNode members, Set<String> used) {
    Map<String, String> headers = common(version, plan.accept());
    for (Parameter parameter : plan.headers()) {
      used.add(parameter.member());
      JsonNode value = members.path(parameter.member());
      if (!value.isMissingNode() && !value.isNull()) {
        StyleEncoder encoder = new StyleEncoder(
            parameter.name(), ParameterStyle.SIMPLE, parameter.explode(false), text -> text);
        headers.put(parameter.name(), encoder.text(Parameters.value(parameter, value)));
      }
    }
    return headers;
  }

  /** The members that go nowhere else. */
  private static ObjectNode rest(
      String operation, CallPlan plan, ObjectNode members, Set<String> used) {
    ObjectNode rest = members;
    if (used.stream().anyMatch(members::has)) {
      rest = members.objectNode();
      rest.setAll(members);
      rest.remove(used);
    }
    boolean whole = !plan.body().whole().isEmpty();
    if (plan.body().form() == BodyPlan.Form.NONE || whole) {
      for (String name : rest.propertyNames()) {
        if (!name.equals(plan.body().whole())) {
          throw new InvalidConfigurationException(
              operation,
              "The member " + name
                  + " is set, but this API version has no place for it; leave it out.");
        }
      }
    }
    return rest;
  }

  private static URI address(URI home, String path, List<String> query) {
    String slash = path.isEmpty() || path.startsWith("/") ? "" : "/";
    String parameters = query.isEmpty() ? "" : "?" + String.join("&", query);
    return URI.create(home + slash + path + parameters);
  }
}
