package io.raccordo.runtime.http;

import io.raccordo.runtime.json.JsonType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Bytes to be sent: a file, an array, a stream. Nothing is loaded into memory that is not there
 * already.
 */
public interface RequestContent {
  /** How content stands among the members of an input. */
  JsonType<RequestContent> TYPE = new ContentType();

  /**
   * Opens the bytes from their beginning. Called once for each time the content is sent.
   *
   * @return a stream that the caller closes
   * @throws IOException when they cannot be read, also when they were read before and are not
   *     {@linkplain #isReplayable() replayable}
   */
  InputStream open() throws IOException;

  /**
   * How many bytes there are.
   *
   * @return the number of bytes, or -1 when that is not known before they are read; with another
   *     number than there are, sending fails
   */
  long length();

  /**
   * Whether {@link #open} can be called again.
   *
   * @return false for content that is gone once it was read
   */
  default boolean isReplayable() {
    return true;
  }

  /**
   * The media type of the bytes (RFC 9110, section 8.3), {@code image/png} for one.
   *
   * @return the media type, empty to send the one that the API's document names
   */
  default String mediaType() {
    return "";
  }

  /**
   * The file name told to the receiver of a multipart body (RFC 7578, section 4.2).
   *
   * @return a name without folders, empty for none
   */
  default String fileName() {
    return "";
  }

  /**
   * The content with a media type.
   *
   * @param mediaType the media type
   * @return the same bytes, said to be of that type
   */
  default RequestContent withMediaType(String mediaType) {
    return new LabelledContent(this, mediaType, fileName());
  }

  /**
   * The content with a file name.
   *
   * @param fileName a name without folders
   * @return the same bytes, said to have that name
   */
  default RequestContent withFileName(String fileName) {
    return new LabelledContent(this, mediaType(), fileName);
  }

  /**
   * Bytes in memory.
   *
   * @param bytes the bytes, which must not be changed afterwards
   * @return the content
   */
  static RequestContent of(byte[] bytes) {
    return new BytesContent(bytes);
  }

  /**
   * Text, sent in UTF-8 as {@code text/plain}.
   *
   * @param text the text
   * @return the content
   */
  static RequestContent of(String text) {
    return new BytesContent(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .withMediaType("text/plain; charset=utf-8");
  }

  /**
   * A file, read when it is sent.
   *
   * @param file the file
   * @return the content, with the file's name
   */
  static RequestContent of(Path file) {
    return new FileContent(file);
  }

  /**
   * A stream that can be read once: a call with it is never repeated.
   *
   * @param stream the stream, closed once it was sent
   * @param length the number of bytes, or -1 when not known
   * @return the content
   */
  static RequestContent of(InputStream stream, long length) {
    return new StreamContent(stream, length);
  }
}
