package io.raccordo.generator.emit;

import io.raccordo.generator.naming.JavaNames;
import io.raccordo.generator.plan.Binding;
import io.raccordo.generator.plan.ClassRef;
import io.raccordo.generator.plan.Member;
import io.raccordo.generator.plan.ModuleKind;
import io.raccordo.generator.plan.ModuleRevision;
import io.raccordo.generator.plan.TypePlan;
import io.raccordo.generator.plan.TypeRef;
import io.raccordo.generator.plan.UpgradePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A module revision, put together. */
final class ModuleDraft {
  final String family;
  final int number;
  final ClassRef name;
  ModuleKind kind = ModuleKind.ACTION;
  String label;
  String documentation;
  String deprecated;
  final List<String> deprecatedIn = new ArrayList<>();
  String sunset;
  final List<String> positional = new ArrayList<>();
  final List<Member> input = new ArrayList<>();
  TypeRef body;
  TypeRef output = new TypeRef.NoContent();
  private boolean outputNullable;
  final List<TypePlan> nested = new ArrayList<>();
  final List<Binding> bindings = new ArrayList<>();
  final Map<String, List<UpgradePlan>> upgrades = new LinkedHashMap<>();

  ModuleDraft(String family, int number) {
    this.family = family;
    this.number = number;
    String simple = JavaNames.pascal(family) + (number == 1 ? "" : "Rev" + number);
    this.name = ClassRef.topLevel(Plans.BASE + ".module", simple);
    this.label = simple;
  }

  ModuleDraft(String family) {
    this(family, 1);
  }

  ModuleDraft kind(ModuleKind module) {
    kind = module;
    return this;
  }

  ModuleDraft label(String text) {
    label = text;
    return this;
  }

  ModuleDraft documentation(String text) {
    documentation = text;
    return this;
  }

  ModuleDraft deprecated(String why) {
    deprecated = why;
    return this;
  }

  /** The versions that deprecate it, and its last day. */
  ModuleDraft deprecatedIn(String day, String... versions) {
    sunset = day;
    deprecatedIn.addAll(List.of(versions));
    return this;
  }

  /** A member that stands in the path. */
  ModuleDraft positional(Member member) {
    positional.add(member.key());
    return input(member);
  }

  ModuleDraft input(Member member) {
    input.add(member);
    return this;
  }

  ModuleDraft body(TypeRef type) {
    body = type;
    return this;
  }

  ModuleDraft output(TypeRef type) {
    output = type;
    return this;
  }

  ModuleDraft nested(TypePlan type) {
    nested.add(type);
    return this;
  }

  ModuleDraft binding(BindingDraft binding) {
    bindings.add(binding.plan());
    return this;
  }

  ModuleDraft upgrade(String version, UpgradePlan... plans) {
    upgrades.put(version, List.of(plans));
    return this;
  }

  ModuleDraft outputNullable() {
    outputNullable = true;
    return this;
  }

  ModuleRevision plan() {
    return new ModuleRevision(
        family,
        number,
        name,
        kind,
        label,
        documentation,
        deprecated,
        deprecatedIn,
        sunset,
        positional,
        input,
        body,
        output,
        outputNullable,
        nested,
        bindings,
        upgrades);
  }
}
