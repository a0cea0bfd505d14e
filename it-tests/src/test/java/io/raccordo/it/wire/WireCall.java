package io.raccordo.it.wire;

import java.util.List;

/**
 * One call of a transcript.
 *
 * @param line its first line in the file, from 1
 * @param what {@code call}, {@code receive} or {@code caller}
 * @param target the module's id, or the caller's class
 * @param settings lines that set up the connector, a keyword first
 * @param input the input's members, or the payload that is received, as JSON
 * @param exchanges what is sent and answered, in order
 * @param result lines of the outcome, each with its sign
 */
record WireCall(
    int line,
    String what,
    String target,
    List<String> settings,
    String input,
    List<Exchange> exchanges,
    List<String> result) {

  /**
   * A request and its response.
   *
   * @param request lines that begin with {@code >}
   * @param response lines that begin with {@code <}
   */
  record Exchange(List<String> request, List<String> response) {}
}
