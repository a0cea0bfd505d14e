package io.raccordo.generator.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member of a generated class: an accessor and, where the class can be built, a builder method.
 *
 * @param key what the member is called in the JSON of its class: a property's name, or for a
 *     module's input the member's key, unique across path, query, header and body
 * @param javaName name of accessor and builder method
 * @param type its Java type; never changes once given
 * @param documentation CommonMark; null when the document says nothing
 * @param nullable whether null can be sent, so that the builder gets an erase method
 * @param nullsWithin whether lists and maps in it hold null, too, as far as no generated class
 *     stands between
 * @param deprecated deprecated in the newest version that has it
 * @param readOnly never sent
 * @param writeOnly never received
 * @param versions labels of the API versions that have this member in this form, in succession
 *     order
 * @param retired whether the newest version lacks it
 */
public record Member(
    String key,
    String javaName,
    TypeRef type,
    @Nullable String documentation,
    boolean nullable,
    boolean nullsWithin,
    boolean deprecated,
    boolean readOnly,
    boolean writeOnly,
    List<String> versions,
    boolean retired) {
  public Member {
    versions = List.copyOf(versions);
  }

  /** A member in whose lists and maps no null is. */
  public Member(
      String key,
      String javaName,
      TypeRef type,
      @Nullable String documentation,
      boolean nullable,
      boolean deprecated,
      boolean readOnly,
      boolean writeOnly,
      List<String> versions,
      boolean retired) {
    this(
        key,
        javaName,
        type,
        documentation,
        nullable,
        false,
        deprecated,
        readOnly,
        writeOnly,
        versions,
        retired);
  }
}
