package io.raccordo.runtime;

import io.raccordo.runtime.http.RequestContent;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A {@code multipart/form-data} body (RFC 7578), read part by part as it is sent. */
final class MultipartContent implements RequestContent {
  private final String boundary = "raccordo-" + UUID.randomUUID();
  private final List<RequestContent> pieces = new ArrayList<>();

  /** Adds a part: bytes as a file, lists and objects as JSON, everything else as text. */
  void add(Parameter parameter, JsonNode value) {
    RequestContent content;
    if (RequestContent.TYPE.accepts(value)) {
      content = RequestContent.TYPE.read(value);
      if (content.mediaType().isEmpty() || !parameter.mediaType().isEmpty()) {
        content = content.withMediaType(
            parameter.mediaType().isEmpty() ? "application/octet-stream" : parameter.mediaType());
      }
      if (content.fileName().isEmpty()) {
        content = content.withFileName("file");
      }
    } else if (value.isContainer()) {
      content = RequestContent.of(JsonCodec.write(value))
          .withMediaType(
              parameter.mediaType().isEmpty() ? "application/json" : parameter.mediaType());
    } else {
      content = RequestContent.of(MemberText.of(value).getBytes(StandardCharsets.UTF_8))
          .withMediaType(parameter.mediaType());
    }
    StringBuilder head = new StringBuilder("--")
        .append(boundary)
        .append("\r\nContent-Disposition: form-data; name=\"");
    head.append(quoted(parameter.name())).append('"');
    if (!content.fileName().isEmpty()) {
      head.append("; filename=\"").append(quoted(content.fileName())).append('"');
    }
    if (!content.mediaType().isEmpty()) {
      head.append("\r\nContent-Type: ").append(content.mediaType().replaceAll("[\\r\\n]", " "));
    }
    pieces.add(text(head.append("\r\n\r\n").toString()));
    pieces.add(content);
    pieces.add(text("\r\n"));
  }

  /** As browsers do: what would end the quoted text is percent-encoded. */
  private static String quoted(String text) {
    return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static RequestContent text(String text) {
    return RequestContent.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private RequestContent end() {
    return text("--" + boundary + "--\r\n");
  }

  @Override
  public InputStream open() {
    List<RequestContent> all = new ArrayList<>(pieces);
    all.add(end());
    return new PiecesStream(all);
  }

  @Override
  public long length() {
    long total = end().length();
    for (RequestContent piece : pieces) {
      if (piece.length() < 0) {
        return -1;
      }
      total += piece.length();
    }
    return total;
  }

  @Override
  public boolean isReplayable() {
    return pieces.stream().allMatch(RequestContent::isReplayable);
  }

  @Override
  public String mediaType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  @Override
  public String toString() {
    return "multipart body of " + pieces.size() / 3 + " parts";
  }
}
