package io.raccordo.it.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The bytes of a response that a transcript writes as lines. */
final class ResponseBytes {
  private ResponseBytes() {}

  /** The length is added unless the lines say how the body ends, and that the connection does. */
  static byte[] of(List<String> lines) {
    StringBuilder head =
        new StringBuilder("HTTP/1.1 ").append(lines.get(0).substring(2)).append(" Scripted\r\n");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    boolean inBody = false;
    boolean ends = lines.get(0).matches("< (1..|204|304)");
    for (String line : lines.subList(1, lines.size())) {
      if (inBody) {
        body.writeBytes(Escapes.bytes(line.substring(2)));
      } else if (line.equals("<")) {
        inBody = true;
      } else {
        head.append(line.substring(2)).append("\r\n");
        String name = line.substring(2).toLowerCase(Locale.ROOT);
        ends |= name.startsWith("content-length:") || name.startsWith("transfer-encoding:");
      }
    }
    if (!ends) {
      head.append("Content-Length: ").append(body.size()).append("\r\n");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(
        head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body.toByteArray());
    return all.toByteArray();
  }
}
