package io.raccordo.benchmarks.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The status and the JSON that a server answers with. */
public final class Answer {
  private final int status;
  private final ByteBuffer body;

  private Answer(int status, byte[] body) {
    this.status = status;
    // Off the heap, as it goes to the socket.
    this.body = ByteBuffer.allocateDirect(body.length).put(body).flip();
  }

  /**
   * An answer.
   *
   * @param status the status code of HTTP
   * @param json the text of the body
   */
  public static Answer of(int status, String json) {
    return new Answer(status, json.getBytes(StandardCharsets.UTF_8));
  }

  int status() {
    return status;
  }

  ByteBuffer body() {
    return body.asReadOnlyBuffer();
  }
}
