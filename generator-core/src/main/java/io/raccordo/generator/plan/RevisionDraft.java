package io.raccordo.generator.plan;

import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.plan.OperationContract.Field;
import io.raccordo.generator.plan.OperationContract.Output;
import io.raccordo.generator.plan.Slot.ModuleSlot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One revision of a family while the succession is read. */
final class RevisionDraft {
  final FamilyTrace family;
  final int number;
  final ModuleSlot slot;
  final ModuleKind kind;
  final MemberTable input;
  final List<String> positional = new ArrayList<>();
  final Output.Kind outputKind;
  final boolean items;
  final Binding.Body.Kind bodyKind;

  @Nullable
  TypeRef bodyType;

  TypeRef output = new TypeRef.NoContent();

  /** Whether an API version that binds it may answer null. */
  boolean outputNullable;

  /**
   * Whether members moved away from it: it is carried over from then on, even to versions that its
   * shape would fit.
   */
  boolean closed;

  /** Version index to binding. */
  final Map<Integer, Binding> bindings = new LinkedHashMap<>();

  /** Version index to how the revision is carried over where it has no binding. */
  final Map<Integer, List<UpgradePlan>> upgrades = new LinkedHashMap<>();

  RevisionDraft(
      FamilyTrace family,
      int number,
      ModuleSlot slot,
      ModuleKind kind,
      MemberTable input,
      OperationContract contract) {
    this.family = family;
    this.number = number;
    this.slot = slot;
    this.kind = kind;
    this.input = input;
    this.outputKind = contract.output().kind();
    this.items = contract.output().items();
    this.bodyKind = contract.body().kind();
  }

  /**
   * Where a search's items were in the newest version that it is bound to; empty for the body
   * itself.
   */
  String itemsPointer() {
    String pointer = "";
    for (Binding binding : bindings.values()) {
      pointer = binding.itemsPointer();
    }
    return pointer;
  }

  /** What a member was in the body of the newest version that had it there; null for none. */
  @Nullable
  String bodyName(String key) {
    String name = null;
    for (Binding binding : bindings.values()) {
      boolean elsewhere = binding.absent().contains(key)
          || binding.guards().containsKey(key)
          || binding.parts().stream().anyMatch(part -> part.member().equals(key));
      name = elsewhere ? name : binding.body().names().getOrDefault(key, key);
    }
    return name;
  }

  /** What callers can set, as bodies have it. */
  Set<String> bodyMembers() {
    Set<String> names = new HashSet<>();
    for (String key : input.keys()) {
      String name = bodyName(key);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * The member that stood where a field of an operation stands, in the newest version that has such
   * a place; null when none did.
   */
  @Nullable
  String memberAt(Field field) {
    String found = null;
    for (Binding binding : bindings.values()) {
      String member = memberAt(binding, field);
      found = member == null ? found : member;
    }
    return found;
  }

  private @Nullable String memberAt(Binding binding, Field field) {
    Parameter parameter = field.parameter();
    Set<String> parts = new HashSet<>(binding.absent());
    for (Binding.Part part : binding.parts()) {
      if (parameter != null
          && part.in() == parameter.in()
          && part.name().equals(parameter.name())) {
        return part.member();
      }
      parts.add(part.member());
    }
    if (parameter != null || binding.body().whole()) {
      return null;
    }
    for (Map.Entry<String, String> renamed : binding.body().names().entrySet()) {
      if (renamed.getValue().equals(field.name()) && !parts.contains(renamed.getKey())) {
        return renamed.getKey();
      }
    }
    boolean own = input.keys().contains(field.name())
        && !parts.contains(field.name())
        && !binding.body().names().containsKey(field.name());
    return own ? field.name() : null;
  }

  /** Whether the body is made of members, or there is none, so that members can come and go. */
  static boolean ofMembers(Binding.Body.Kind kind) {
    return switch (kind) {
      case NONE, JSON_MEMBERS, FORM -> true;
      default -> false;
    };
  }
}
