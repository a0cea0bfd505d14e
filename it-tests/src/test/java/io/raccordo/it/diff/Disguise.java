package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Another way of saying the same. */
interface Disguise {
  /**
   * Rewrites a document, which is the disguise's own to change.
   *
   * @return empty when there is nothing in it to disguise
   */
  Optional<ObjectNode> apply(ObjectNode document);

  /**
   * The bytes of the result.
   *
   * @param name name of the file that the original came from
   */
  default byte[] write(ObjectNode document, String name) {
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }
}
