package io.raccordo.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a connector is: its name, its API versions in order, its security schemes and its modules.
 * Never changes.
 */
public final class ConnectorDescriptor {
  private final String id;
  private final String label;
  private final Supplier<List<ModuleDescriptor>> modules;
  private final List<ApiVersion> versions;
  private final List<SecurityScheme> securitySchemes;
  private final @Nullable String test;
  private final List<ErrorRule> errors;
  private volatile @Nullable List<ModuleDescriptor> all;

  private ConnectorDescriptor(
      String id,
      String label,
      Supplier<List<ModuleDescriptor>> modules,
      List<ApiVersion> versions,
      List<SecurityScheme> securitySchemes,
      @Nullable String test,
      List<ErrorRule> errors) {
    this.id = id;
    this.label = label;
    this.modules = modules;
    this.versions = versions;
    this.securitySchemes = securitySchemes;
    this.test = test;
    this.errors = errors;
  }

  /**
   * Describes a connector.
   *
   * @param id its short name, {@code github} for one
   * @param label its name for people, {@code GitHub} for one
   * @param modules its modules, asked for when someone wants to see all of them
   * @param versions its API versions, the oldest first, at least one
   * @return the descriptor
   */
  public static ConnectorDescriptor of(
      String id, String label, Supplier<List<ModuleDescriptor>> modules, ApiVersion... versions) {
    return new ConnectorDescriptor(
        id, label, modules, List.of(versions), List.of(), null, List.of());
  }

  /**
   * The description with the security schemes that connections have credentials for. For the
   * initialiser of a descriptor: modules belong to the one that was changed last.
   *
   * @param schemes the schemes, as the newest API version that has them declares them
   * @return the changed description
   */
  public ConnectorDescriptor securitySchemes(SecurityScheme... schemes) {
    return new ConnectorDescriptor(id, label, modules, versions, List.of(schemes), test, errors);
  }

  /**
   * The description with the module that {@link Connector#test} runs. For the initialiser of a
   * descriptor: modules belong to the one that was changed last.
   *
   * @param module the id of a module that needs authentication and no input
   * @return the changed description
   */
  public ConnectorDescriptor testedBy(String module) {
    return new ConnectorDescriptor(id, label, modules, versions, securitySchemes, module, errors);
  }

  /**
   * The description with what this vendor's responses mean where their statuses do not say it. For
   * the initialiser of a descriptor: modules belong to the one that was changed last.
   *
   * @param rules the rules, the first that fits decides
   * @return the changed description
   */
  public ConnectorDescriptor errors(ErrorRule... rules) {
    return new ConnectorDescriptor(
        id, label, modules, versions, securitySchemes, test, List.of(rules));
  }

  /**
   * The connector's short name.
   *
   * @return the name, {@code github} for one
   */
  public String id() {
    return id;
  }

  /**
   * The connector's name for people.
   *
   * @return the name, {@code GitHub} for one
   */
  public String label() {
    return label;
  }

  List<ErrorRule> errors() {
    return errors;
  }

  /**
   * The API versions.
   *
   * @return the versions, the oldest first
   */
  public List<ApiVersion> versions() {
    return versions;
  }

  /**
   * The ways to authenticate.
   *
   * @return the security schemes, none where the connector was generated before they were told
   */
  public List<SecurityScheme> securitySchemes() {
    return securitySchemes;
  }

  /**
   * One way to authenticate.
   *
   * @param name the scheme's name in the API's document
   * @return the security scheme
   * @throws InvalidConfigurationException when there is none; the message names those that there
   *     are
   */
  public SecurityScheme securityScheme(String name) {
    return securitySchemes.stream()
        .filter(scheme -> scheme.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidConfigurationException(
            id,
            "There is no security scheme " + name + "; there are "
                + securitySchemes.stream().map(SecurityScheme::name).toList() + "."));
  }

  /**
   * The module that {@link Connector#test} runs.
   *
   * @return its id, empty when no operation of the API is fit for it
   */
  public Optional<String> test() {
    return Optional.ofNullable(test);
  }

  /**
   * The scopes that a token lacks for modules, in the latest API version: where a module accepts
   * several alternatives, the fewest. With nothing granted, these are the scopes to ask for. Scopes
   * are compared by name: that one comprises another, no document says.
   *
   * @param scheme the security scheme that the token is for
   * @param granted what it was granted for
   * @param modules what is to be called
   * @return the scopes that lack, in the modules' order; none when all can be called, as far as
   *     scopes go
   */
  public Set<String> missingScopes(
      String scheme, Collection<String> granted, Collection<? extends ModuleDescriptor> modules) {
    return missingScopes(Map.of(scheme, granted), modules, latest());
  }

  /** What was found to be missing counts as granted for the modules that follow. */
  Set<String> missingScopes(
      Map<String, ? extends Collection<String>> granted,
      Collection<? extends ModuleDescriptor> modules,
      ApiVersion version) {
    Map<String, Set<String>> enough = new LinkedHashMap<>();
    granted.forEach((scheme, scopes) -> enough.put(scheme, new LinkedHashSet<>(scopes)));
    Set<String> missing = new LinkedHashSet<>();
    for (ModuleDescriptor module : modules) {
      for (List<SecurityRequirement> alternatives : module.scopes(version)) {
        Set<String> more = SecurityRequirement.missing(alternatives, enough);
        enough.values().forEach(scopes -> scopes.addAll(more));
        missing.addAll(more);
      }
    }
    return Collections.unmodifiableSet(missing);
  }

  /**
   * All modules: all revisions, in the order of their ids, and last the one that makes any call.
   * The first time, this loads their classes.
   *
   * @return the modules
   */
  public List<ModuleDescriptor> modules() {
    List<ModuleDescriptor> known = all;
    if (known == null) {
      List<ModuleDescriptor> found = new ArrayList<>(modules.get());
      found.add(new UniversalModule(this));
      known = Collections.unmodifiableList(found);
      all = known;
    }
    return known;
  }

  /**
   * Finds a module.
   *
   * @param id the module's id
   * @param revision its revision, from 1
   * @return the module, empty when there is none
   */
  public Optional<ModuleDescriptor> module(String id, int revision) {
    return modules().stream()
        .filter(module -> module.id().equals(id) && module.revision() == revision)
        .findFirst();
  }

  ApiVersion latest() {
    return versions.get(versions.size() - 1);
  }

  ApiVersion version(String label) {
    return versions.get(position(label));
  }

  int position(String label) {
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i).label().equals(label)) {
        return i;
      }
    }
    throw new InvalidConfigurationException(
        "", "The connector " + id + " has no API version " + label + "; it has " + versions + ".");
  }

  /** {@return the connector's short name} */
  @Override
  public String toString() {
    return id;
  }
}
