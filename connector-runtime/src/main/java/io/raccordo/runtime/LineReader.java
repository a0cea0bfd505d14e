package io.raccordo.runtime;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8, ended by LF, CR or both; no line is read before it is asked for. */
final class LineReader {
  private final OutgoingCall call;
  private final BufferedInputStream bytes;
  private final long limit;
  private boolean afterReturn;
  private boolean begun;

  /**
   * A reader.
   *
   * @param limit how many bytes one line may have
   */
  LineReader(OutgoingCall call, InputStream body, long limit) {
    this.call = call;
    this.bytes = new BufferedInputStream(body);
    this.limit = limit;
  }

  /**
   * The next line without its end, null when there is none. What follows the last end is a line.
   */
  @Nullable
  String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = bytes.read(); ; b = bytes.read()) {
      if (b == '\n' && afterReturn) {
        // The second half of an end whose first half ended the line before.
        afterReturn = false;
        continue;
      }
      afterReturn = b == '\r';
      if (b < 0 && line.size() == 0) {
        return null;
      }
      if (b < 0 || b == '\n' || b == '\r') {
        return text(line);
      }
      line.write(b);
      if (line.size() > limit) {
        throw new DataException(Failure.of(
            call.operation(),
            "An item of the response is larger than " + limit
                + " bytes; raise responseLimit(...)."));
      }
    }
  }

  private String text(ByteArrayOutputStream line) {
    String text = line.toString(StandardCharsets.UTF_8);
    boolean marked = !begun && text.startsWith("\uFEFF");
    begun = true;
    return marked ? text.substring(1) : text;
  }
}
