package io.raccordo.design.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One lowered schema; what lies below is lowered when asked for. */
public final class Schema {
  public final ApiVersion version;
  public final Kind kind;

  /** The component that this schema is, or null when it is written inline. */
  public final String component;

  /** The one component that an inline allOf extends, or null. */
  public final String base;

  public final Set<String> required = new LinkedHashSet<>();
  public final Set<String> values = new LinkedHashSet<>();
  public final Map<String, JsonNode> memberNodes = new LinkedHashMap<>();
  final List<JsonNode> branchNodes = new ArrayList<>();
  JsonNode itemNode;
  boolean suppliable;

  Schema(ApiVersion version, Kind kind, String component, String base) {
    this.version = version;
    this.kind = kind;
    this.component = component;
    this.base = base;
  }

  public Schema item() {
    return version.lower(itemNode);
  }

  public Schema member(String name) {
    return version.lower(memberNodes.get(name));
  }

  boolean isReadOnly(String name) {
    return memberNodes.get(name).path("readOnly").asBoolean();
  }

  public List<Schema> branches() {
    return branchNodes.stream().map(version::lower).toList();
  }
}
