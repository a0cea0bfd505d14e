package io.raccordo.it.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Leaves out of a failing input what the failure does not need. */
final class Minimiser {
  private final Predicate<byte[]> fails;

  /**
   * Prepares.
   *
   * @param fails whether an input still fails in the same way; says no when nobody wants to wait
   *     any longer
   */
  Minimiser(Predicate<byte[]> fails) {
    this.fails = fails;
  }

  byte[] smaller(byte[] input) {
    try {
      JsonNode tree = MutantMaker.JSON.readTree(input);
      if (tree != null && tree.isContainerNode() && fails.test(MutantMaker.bytes(tree))) {
        members(tree, tree);
        return MutantMaker.bytes(tree);
      }
    } catch (IOException | StackOverflowError notJson) {
      // Lines then.
    }
    return lines(input);
  }

  /** Outermost first: what goes early takes most with it. */
  private void members(JsonNode root, JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode value = object.remove(name);
        if (!fails.test(MutantMaker.bytes(root))) {
          object.set(name, value);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        JsonNode value = array.remove(i);
        if (!fails.test(MutantMaker.bytes(root))) {
          array.insert(i, value);
        }
      }
    }
    node.forEach(child -> members(root, child));
  }

  private byte[] lines(byte[] input) {
    byte[] best = input;
    for (int length = best.length / 2; length > 0; length /= 2) {
      for (int from = 0; from < best.length; ) {
        byte[] without = new byte[Math.max(0, best.length - length)];
        if (from + length > best.length) {
          without = Arrays.copyOf(best, from);
        } else {
          System.arraycopy(best, 0, without, 0, from);
          System.arraycopy(best, from + length, without, from, best.length - from - length);
        }
        if (fails.test(without)) {
          best = without;
        } else {
          from += length;
        }
      }
    }
    return best;
  }
}
