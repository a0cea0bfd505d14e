package io.raccordo.runtime;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One JSON value a line, perhaps behind a record separator (RFC 7464). */
final class JsonLines extends ItemSource {
  private final LineReader lines;

  JsonLines(OutgoingCall call, InputStream body, long limit) {
    super(call, body);
    this.lines = new LineReader(call, body, limit);
  }

  @Override
  @Nullable
  JsonNode next() throws IOException {
    for (String line = lines.next(); line != null; line = lines.next()) {
      String value = line.replace("\u001E", "");
      if (!value.isBlank()) {
        return json(value);
      }
    }
    return null;
  }
}
