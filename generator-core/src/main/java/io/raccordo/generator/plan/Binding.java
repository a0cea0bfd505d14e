package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.OperationKey;
import io.raccordo.generator.model.Parameter;
import io.raccordo.generator.model.SecurityRequirement;
import io.raccordo.generator.model.Server;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a revision is served by one or more API versions: everything about the wire and nothing about
 * the Java contract.
 *
 * @param versions labels of the versions it is the same for, in succession order; never empty
 * @param operation the operation as those versions write it (the newest of them, where only
 *     parameter names differ)
 * @param parts where each member goes that is not in the body, in document order
 * @param body how the body is made
 * @param accept media types asked for, preferred first; empty when the operation answers without a
 *     body
 * @param required keys of the members without which a call cannot be made
 * @param fixed key to the value that is sent when the caller sets none
 * @param guards key to the only value that this binding serves
 * @param absent keys of input members that these versions do not have
 * @param paging how to get from page to page; null when there is one page
 * @param security alternatives; empty when no authentication is declared
 * @param servers servers of the operation or path; empty when the connector's apply
 * @param itemsPointer JSON Pointer to the items within a SEARCH's response body; empty string for
 *     the body itself
 * @param errors status, status range or {@code default} to the type of the error's JSON body
 */
public record Binding(
    List<String> versions,
    OperationKey operation,
    List<Part> parts,
    Body body,
    List<String> accept,
    List<String> required,
    Map<String, JsonNode> fixed,
    Map<String, String> guards,
    List<String> absent,
    @Nullable Paging paging,
    List<SecurityRequirement> security,
    List<Server> servers,
    String itemsPointer,
    Map<String, TypeRef> errors) {
  /** Where one member goes. */
  public record Part(
      String member,
      Parameter.In in,
      String name,
      Parameter.Style style,
      boolean explode,
      boolean allowReserved,
      @Nullable String contentType) {}

  /**
   * How the body is made.
   *
   * @param kind what the body is made of
   * @param mediaType null when there is no body
   * @param names member key to property name, where the two differ
   * @param encodings member key to how it is sent, of form and multipart bodies, where the document
   *     says so
   * @param whole whether the body is the member {@code body} and not made of members
   */
  public record Body(
      Kind kind,
      @Nullable String mediaType,
      Map<String, String> names,
      Map<String, PartEncoding> encodings,
      boolean whole) {
    /** What a body is made of. */
    public enum Kind {
      /** No body. */
      NONE,
      /** A JSON object of all members that are not parts. */
      JSON_MEMBERS,
      /** The JSON of the member {@code body}. */
      JSON_WHOLE,
      /** A form of all members that are not parts. */
      FORM,
      /** A multipart body of all members that are not parts. */
      MULTIPART,
      /** The bytes of the member {@code body}. */
      BINARY,
      /** The text of the member {@code body}. */
      TEXT
    }

    /** No body. */
    public static final Body NO_BODY = new Body(Kind.NONE, null, Map.of(), Map.of(), false);

    public Body {
      names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
      encodings = Collections.unmodifiableMap(new LinkedHashMap<>(encodings));
    }
  }

  /**
   * How a member of a form or multipart body is sent (OpenAPI 3.1 section 4.8.15).
   *
   * @param style null when neither style nor explode nor allowReserved is declared
   * @param contentType null when the default for the property's type applies
   * @param headers header fields of the part whose value the document fixes
   */
  public record PartEncoding(
      Parameter.@Nullable Style style,
      boolean explode,
      boolean allowReserved,
      @Nullable String contentType,
      Map<String, String> headers) {
    public PartEncoding {
      headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
  }

  /**
   * How to get to the next page, and why it is believed.
   *
   * @param strategy the way
   * @param ask what carries cursor, offset or page number; {@link Ask#NONE} for LINK_HEADER and
   *     NEXT_URL
   * @param pointer JSON Pointer to cursor or next URL in the response, or to the id in an item for
   *     LAST_ITEM; empty for the others
   * @param first number of the first page, or first offset; 0 for the others
   * @param more JSON Pointer to the boolean in the response that says whether there are more pages;
   *     empty when there is none
   * @param size what takes the page size; {@link Ask#NONE} when nothing does
   * @param reason what in the document shows it, for the manifest
   */
  public record Paging(
      Strategy strategy, Ask ask, String pointer, int first, String more, Ask size, String reason) {
    /**
     * A place of the input.
     *
     * @param member member key
     * @param inside JSON Pointer within the member; empty for the member itself
     */
    public record Ask(String member, String inside) {
      /** No place. */
      public static final Ask NONE = new Ask("", "");

      /** Whether this is no place. */
      public boolean isNone() {
        return equals(NONE);
      }

      private Ask renamed(UnaryOperator<String> keys) {
        return isNone() ? this : new Ask(keys.apply(member), inside);
      }

      /**
       * A member key, or, for what begins with a slash, a JSON Pointer: what the runtime reads.
       * Empty for no place.
       */
      public String text() {
        return inside.isEmpty() && !member.startsWith("/")
            ? member
            : UpgradePlanner.pointer(member) + inside;
      }
    }

    /** This with other member keys. */
    Paging renamed(UnaryOperator<String> keys) {
      return new Paging(
          strategy, ask.renamed(keys), pointer, first, more, size.renamed(keys), reason);
    }

    /** The ways that are known. */
    public enum Strategy {
      LINK_HEADER,
      CURSOR,
      LAST_ITEM,
      NEXT_URL,
      PAGE_NUMBER,
      OFFSET
    }
  }

  public Binding {
    versions = List.copyOf(versions);
    parts = List.copyOf(parts);
    accept = List.copyOf(accept);
    required = List.copyOf(required);
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    guards = Collections.unmodifiableMap(new LinkedHashMap<>(guards));
    absent = List.copyOf(absent);
    security = List.copyOf(security);
    servers = List.copyOf(servers);
    errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }
}
