package io.raccordo.generator.report;

/**
 * How much of a report a format shows; what is left out is counted where it is missing.
 *
 * @param steps steps of the succession
 * @param rows rows of one table or list, and findings of one step
 * @param names modules, connections or operations named at one place
 * @param text characters of one text
 */
record Limits(int steps, int rows, int names, int text) {
  /** The text, or its beginning with an ellipsis. */
  String cut(String value) {
    if (value.length() <= text) {
      return value;
    }
    int end = Character.isHighSurrogate(value.charAt(text - 1)) ? text - 1 : text;
    return value.substring(0, end) + '…';
  }
}
