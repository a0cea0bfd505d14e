package io.raccordo.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page of a generated connector. Names of Java are identifiers; every other text may come
 * from a vendor's document.
 *
 * @param label the connector's name for a person
 * @param prefix what the names of its own classes begin with
 * @param basePackage package of those classes
 * @param artifact where to get it; null when that is not known
 * @param example a call that could be made; null when there is nothing to call
 * @param versions oldest first
 * @param connections ways to connect
 * @param sections modules by kind
 */
public record ConnectorReadmeView(
    String label,
    String prefix,
    String basePackage,
    @Nullable Artifact artifact,
    @Nullable Example example,
    List<Version> versions,
    List<Connection> connections,
    List<Section> sections) {
  public ConnectorReadmeView {
    versions = List.copyOf(versions);
    connections = List.copyOf(connections);
    sections = List.copyOf(sections);
  }

  /** Maven coordinates. */
  public record Artifact(String groupId, String artifactId, String version) {}

  /**
   * One call.
   *
   * @param connection factory method of the connection class
   * @param module simple name of the module class
   * @param arguments names of what the call cannot do without, separated by commas
   */
  public record Example(String connection, String module, String arguments) {}

  /**
   * One API version.
   *
   * @param state whether it is served, and until when
   */
  public record Version(String label, String document, String state) {}

  /**
   * One way to connect.
   *
   * @param factory factory method of the connection class
   * @param needs names and types of the security schemes
   * @param versions labels of the API versions that accept it
   */
  public record Connection(String factory, String needs, String versions) {}

  /** Modules of one kind. */
  public record Section(String title, List<Module> modules) {
    public Section {
      modules = List.copyOf(modules);
    }
  }

  /**
   * One module.
   *
   * @param className simple name of its newest class
   * @param operation method and path in the newest version that serves it; empty where none does
   * @param note why it is deprecated; empty when it is not
   */
  public record Module(String label, String className, String operation, String note) {}
}
