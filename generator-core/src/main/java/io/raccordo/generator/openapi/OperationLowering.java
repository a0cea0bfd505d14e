package io.raccordo.generator.openapi;

import io.raccordo.generator.model.Operation;
import io.raccordo.generator.model.OperationKey;
import java.util.List;

/** Operation objects of one dialect. */
interface OperationLowering {
  /**
   * Reads an operation.
   *
   * @param pathItems the path item that holds it, and those that one refers to
   */
  Operation read(OperationKey key, Place operation, List<Place> pathItems);
}
