package io.raccordo.runtime;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a connector's manifest says of a module revision beyond its {@link ModuleDescriptor}: what a
 * host shows in a list of modules. Immutable.
 */
public final class ModuleEntry {
  private final ModuleDescriptor module;
  private final @Nullable String description;
  private final @Nullable String deprecation;
  private final List<String> deprecatedIn;
  private final @Nullable LocalDate sunset;
  private final @Nullable String replacement;

  private ModuleEntry(ModuleDescriptor module, JsonNode json) {
    this.module = module;
    this.description = text(json, "description");
    this.deprecation = text(json, "deprecated");
    this.deprecatedIn =
        json.path("deprecatedIn").valueStream().map(label -> label.asString("")).toList();
    this.sunset = day(text(json, "sunset"));
    this.replacement = text(json, "replacement");
  }

  static ModuleEntry of(ModuleDescriptor module, JsonNode json) {
    return new ModuleEntry(module, json);
  }

  /** The module's id, and from revision 2 on {@code @revision} behind it. */
  static String key(String id, int revision) {
    return revision <= 1 ? id : id + '@' + revision;
  }

  private static @Nullable String text(JsonNode json, String member) {
    return json.path(member).isString() ? json.path(member).stringValue() : null;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      // What a vendor wrote for a date and is none tells nobody a day.
      return null;
    }
  }

  /**
   * The module.
   *
   * @return its descriptor, with the revision
   */
  public ModuleDescriptor module() {
    return module;
  }

  /**
   * What the vendor's document says of it.
   *
   * @return CommonMark as the vendor wrote it, empty when the document says nothing
   */
  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  /**
   * Why nobody should begin with it any more, and what to use.
   *
   * @return a phrase for people, empty when nothing speaks against the module
   */
  public Optional<String> deprecation() {
    return Optional.ofNullable(deprecation);
  }

  /**
   * The API versions that serve it and whose documents deprecate it.
   *
   * @return their labels, the oldest first
   */
  public List<String> deprecatedIn() {
    return deprecatedIn;
  }

  /**
   * The last day on which the vendor serves it in any API version. After it, the module may go on
   * through an upgrade.
   *
   * @return the day, empty when none was stated
   */
  public Optional<LocalDate> sunset() {
    return Optional.ofNullable(sunset);
  }

  /**
   * What takes its place in the newest API version: what serves it through an upgrade, or what
   * people move to by hand.
   *
   * @return another module or a newer revision, empty when nothing replaces it or nothing has to
   */
  public Optional<ModuleDescriptor> replacement() {
    return Optional.ofNullable(replacement)
        .flatMap(key -> module.connector().modules().stream()
            .filter(other -> key(other.id(), other.revision()).equals(key))
            .findFirst());
  }

  /** {@return connector, id and revision} */
  @Override
  public String toString() {
    return module.toString();
  }
}
