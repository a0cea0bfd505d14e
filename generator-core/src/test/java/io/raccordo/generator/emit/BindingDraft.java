package io.raccordo.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.HttpMethod;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.Parameter.In;
import io.raccordo.generator.model.Parameter.Style;
import io.raccordo.generator.model.SecurityRequirement;
import io.raccordo.generator.model.Server;
import io.raccordo.generator.plan.Binding;
import io.raccordo.generator.plan.Binding.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A binding, put together. */
final class BindingDraft {
  private final List<String> versions;
  private final OperationKey operation;
  private final List<Part> parts = new ArrayList<>();
  private Binding.Body body = Binding.Body.NO_BODY;
  private List<String> accept = List.of("application/json");
  private final List<String> required = new ArrayList<>();
  private final Map<String, JsonNode> fixed = new LinkedHashMap<>();
  private final Map<String, String> guards = new LinkedHashMap<>();
  private final List<String> absent = new ArrayList<>();
  private Binding.Paging paging;
  private final List<SecurityRequirement> security = new ArrayList<>();
  private final List<Server> servers = new ArrayList<>();
  private String itemsPointer = "";

  BindingDraft(OperationKey operation, String... versions) {
    this.operation = operation;
    this.versions = versions.length == 0 ? List.of("1") : List.of(versions);
  }

  BindingDraft(HttpMethod method, String path, String... versions) {
    this(OperationKey.onPath(method, path), versions);
  }

  BindingDraft part(Part part) {
    parts.add(part);
    return this;
  }

  /** Parameters in the usual style, named as their members. */
  BindingDraft parts(In in, String... names) {
    boolean form = in == In.QUERY || in == In.COOKIE;
    for (String name : names) {
      parts.add(new Part(name, in, name, form ? Style.FORM : Style.SIMPLE, form, false, null));
    }
    return this;
  }

  BindingDraft part(String member, In in, String name, Style style, boolean explode) {
    return part(new Part(member, in, name, style, explode, false, null));
  }

  BindingDraft content(String member, In in, String contentType) {
    return part(new Part(member, in, member, Parameter.Style.FORM, true, false, contentType));
  }

  BindingDraft body(Binding.Body.Kind kind, String mediaType) {
    body = new Binding.Body(kind, mediaType, Map.of(), Map.of(), false);
    return this;
  }

  BindingDraft renamed(Map<String, String> names) {
    body = new Binding.Body(body.kind(), body.mediaType(), names, Map.of(), false);
    return this;
  }

  BindingDraft accept(String... types) {
    accept = List.of(types);
    return this;
  }

  BindingDraft required(String... keys) {
    required.addAll(List.of(keys));
    return this;
  }

  BindingDraft fixed(String key, JsonNode value) {
    fixed.put(key, value);
    return this;
  }

  BindingDraft guard(String key, String value) {
    guards.put(key, value);
    return this;
  }

  BindingDraft absent(String... keys) {
    absent.addAll(List.of(keys));
    return this;
  }

  BindingDraft paging(Binding.Paging.Strategy strategy, String parameter, String pointer) {
    paging = new Binding.Paging(
        strategy,
        new Binding.Paging.Ask(parameter, ""),
        pointer,
        strategy == Binding.Paging.Strategy.PAGE_NUMBER ? 1 : 0,
        "",
        Binding.Paging.Ask.NONE,
        "by hand");
    return this;
  }

  BindingDraft items(String pointer) {
    itemsPointer = pointer;
    return this;
  }

  /** One alternative: schemes that are needed together. */
  BindingDraft security(String... schemes) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String scheme : schemes) {
      names.put(scheme, List.of());
    }
    security.add(new SecurityRequirement(names));
    return this;
  }

  /** One alternative: schemes that are needed together, with their scopes. */
  BindingDraft security(Map<String, List<String>> schemes) {
    security.add(new SecurityRequirement(schemes));
    return this;
  }

  BindingDraft server(Server server) {
    servers.add(server);
    return this;
  }

  Binding plan() {
    return new Binding(
        versions,
        operation,
        parts,
        body,
        accept,
        required,
        fixed,
        guards,
        absent,
        paging,
        security,
        servers,
        itemsPointer,
        Map.of());
  }
}
