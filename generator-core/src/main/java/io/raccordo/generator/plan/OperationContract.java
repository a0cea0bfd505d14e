package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.Parameter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation of one API version asks and answers, as a module sees it.
 *
 * @param fields input members in the order path, query, header, cookie, body
 * @param body how the body is made
 * @param bodySchema schema of the body, whatever it is made of; null when there is none
 * @param wholeBody schema of a body that is one member; null when there is none
 * @param output what it answers with
 * @param paging null when there is one page
 * @param errors status to schema of the error's JSON body
 * @param selection the path parameter that selects the API version; null when none does
 */
record OperationContract(
    ApiModel model,
    Operation operation,
    List<Field> fields,
    Binding.Body body,
    @Nullable Integer bodySchema,
    @Nullable Integer wholeBody,
    Output output,
    Binding.@Nullable Paging paging,
    Map<String, Integer> errors,
    @Nullable Selection selection) {
  /** Key of the member that is a whole body. */
  static final String BODY = "body";

  /** A path parameter that the binding fills in. */
  record Selection(Parameter parameter, String value) {}

  /**
   * One input member.
   *
   * @param key unique among the operation's fields
   * @param parameter null for a property of the body
   * @param name name on the wire
   * @param schema its schema
   * @param required whether every call has to have it
   * @param requiredInside whether every body has to have it, though a call may go without body
   * @param preset what to send when the caller sets nothing: its default, const or only value; null
   *     when there is none
   */
  record Field(
      String key,
      @Nullable Parameter parameter,
      String name,
      int schema,
      boolean required,
      boolean requiredInside,
      @Nullable JsonNode preset) {
    boolean inPath() {
      return parameter != null && parameter.in() == Parameter.In.PATH;
    }
  }

  /**
   * The answer of a call that went well.
   *
   * @param kind what the body is
   * @param schema schema of the whole body; null when there is none
   * @param list schema of the list that the body is, or holds at {@code itemsPointer}; null when
   *     this is no search
   * @param itemsPointer JSON Pointer to the list; empty when the body is the list
   * @param accept media types of the answer, preferred first
   * @param framing how items are told apart, of kind STREAM; null for all others
   */
  record Output(
      Kind kind,
      @Nullable Integer schema,
      @Nullable Integer list,
      String itemsPointer,
      List<String> accept,
      @Nullable Framing framing) {
    /** What a body is. */
    enum Kind {
      NONE,
      JSON,
      BINARY,
      TEXT,
      /** Items of {@code schema}, one after the other. */
      STREAM
    }

    Output {
      accept = List.copyOf(accept);
    }

    Output(
        Kind kind,
        @Nullable Integer schema,
        @Nullable Integer list,
        String itemsPointer,
        List<String> accept) {
      this(kind, schema, list, itemsPointer, accept, null);
    }

    boolean items() {
      return list != null;
    }

    /**
     * This answer read as a search whose items were at a pointer before; null when no list is there
     * any more.
     */
    @Nullable
    Output searched(FormReader forms, String pointer) {
      if (list != null || schema == null) {
        return this;
      }
      int at = schema;
      for (String name : UpgradePlanner.tokens(pointer)) {
        Integer next = forms.read(at) instanceof Form.ObjectForm object
            ? object.properties().get(name)
            : null;
        if (next == null) {
          return null;
        }
        at = next;
      }
      return forms.read(at) instanceof Form.ListForm
          ? new Output(kind, schema, at, pointer, accept)
          : null;
    }

    static final Output NO_CONTENT = new Output(Kind.NONE, null, null, "", List.of());
  }
}
