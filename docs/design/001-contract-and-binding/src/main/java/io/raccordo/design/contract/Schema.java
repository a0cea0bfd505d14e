package io.raccordo.design.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One lowered schema; what lies below is lowered when asked for. */
final class Schema {
  final ApiVersion version;
  final Kind kind;

  /** The component that this schema is, or null when it is written inline. */
  final String component;

  /** The one component that an inline allOf extends, or null. */
  final String base;

  final Set<String> required = new LinkedHashSet<>();
  final Set<String> values = new LinkedHashSet<>();
  final Map<String, JsonNode> memberNodes = new LinkedHashMap<>();
  final List<JsonNode> branchNodes = new ArrayList<>();
  JsonNode itemNode;
  boolean suppliable;

  Schema(ApiVersion version, Kind kind, String component, String base) {
    this.version = version;
    this.kind = kind;
    this.component = component;
    this.base = base;
  }

  Schema item() {
    return version.lower(itemNode);
  }

  Schema member(String name) {
    return version.lower(memberNodes.get(name));
  }

  boolean isReadOnly(String name) {
    return memberNodes.get(name).path("readOnly").asBoolean();
  }

  List<Schema> branches() {
    return branchNodes.stream().map(version::lower).toList();
  }
}
