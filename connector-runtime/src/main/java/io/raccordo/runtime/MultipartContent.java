package io.raccordo.runtime;

import io.raccordo.runtime.http.RequestContent;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A multipart body (RFC 2046, RFC 7578), read part by part as it is sent. */
final class MultipartContent implements RequestContent {
  private static final String FORM_DATA = "multipart/form-data";

  private final String mediaType;
  private final String boundary = "raccordo-" + UUID.randomUUID();
  private final List<RequestContent> pieces = new ArrayList<>();

  /**
   * A body without parts.
   *
   * @param mediaType a multipart type or range of types, its parameters are left out
   */
  MultipartContent(String mediaType) {
    this.mediaType =
        MediaTypeText.sent(mediaType.split(";", 2)[0], FORM_DATA).toLowerCase(Locale.ROOT);
  }

  /** Adds a part: bytes as a file, lists and objects as JSON, everything else as text. */
  void add(Parameter parameter, JsonNode value) {
    RequestContent content = content(parameter, value);
    StringBuilder head = new StringBuilder("--").append(boundary);
    String disposition = disposition(parameter.name(), content.fileName());
    if (!disposition.isEmpty()) {
      head.append("\r\nContent-Disposition: ").append(disposition);
    }
    if (!content.mediaType().isEmpty()) {
      field(head, "Content-Type", content.mediaType());
    }
    parameter.headers().forEach((name, text) -> field(head, name, text));
    pieces.add(text(head.append("\r\n\r\n").toString()));
    pieces.add(content);
    pieces.add(text("\r\n"));
  }

  /** Names are those of a form's fields (RFC 7578, section 4.2); other bodies have only files. */
  private String disposition(String name, String fileName) {
    String file = fileName.isEmpty() ? "" : "; filename=\"" + quoted(fileName) + '"';
    if (mediaType.equals(FORM_DATA)) {
      return "form-data; name=\"" + quoted(name) + '"' + file;
    }
    return file.isEmpty() ? "" : "attachment" + file;
  }

  private RequestContent content(Parameter parameter, JsonNode value) {
    String stated = parameter.mediaType();
    if (RequestContent.TYPE.accepts(value)) {
      RequestContent content = RequestContent.TYPE.read(value);
      if (content.mediaType().isEmpty()) {
        content = content.withMediaType(MediaTypeText.sent(stated, "application/octet-stream"));
      }
      return content.fileName().isEmpty() && mediaType.equals(FORM_DATA)
          ? content.withFileName("file")
          : content;
    }
    if (value.isContainer() || MediaTypeText.isJson(stated)) {
      return RequestContent.of(JsonCodec.write(value))
          .withMediaType(MediaTypeText.sent(stated, "application/json"));
    }
    String partType = MediaTypeText.sent(stated, "");
    return RequestContent.of(MemberText.of(value).getBytes(MediaTypeText.charset(partType)))
        .withMediaType(partType);
  }

  private static void field(StringBuilder head, String name, String value) {
    head.append("\r\n")
        .append(name.replaceAll("[\\r\\n:]", ""))
        .append(": ")
        .append(value.replaceAll("[\\r\\n]", " "));
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
    return mediaType + "; boundary=" + boundary;
  }

  @Override
  public String toString() {
    return "multipart body of " + pieces.size() / 3 + " parts";
  }
}
