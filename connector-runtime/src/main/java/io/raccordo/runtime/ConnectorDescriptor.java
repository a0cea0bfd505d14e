package io.raccordo.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a connector is: its name, its API versions in order and its modules. Never changes. */
public final class ConnectorDescriptor {
  private final String id;
  private final String label;
  private final Supplier<List<ModuleDescriptor>> modules;
  private final List<ApiVersion> versions;
  private volatile @Nullable List<ModuleDescriptor> all;

  private ConnectorDescriptor(
      String id,
      String label,
      Supplier<List<ModuleDescriptor>> modules,
      List<ApiVersion> versions) {
    this.id = id;
    this.label = label;
    this.modules = modules;
    this.versions = versions;
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
    return new ConnectorDescriptor(id, label, modules, List.of(versions));
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

  /**
   * The API versions.
   *
   * @return the versions, the oldest first
   */
  public List<ApiVersion> versions() {
    return versions;
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
