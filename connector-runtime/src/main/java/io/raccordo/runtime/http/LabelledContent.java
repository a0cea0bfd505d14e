package io.raccordo.runtime.http;

import java.io.IOException;
import java.io.InputStream;

/** Content with another media type or file name. */
final class LabelledContent implements RequestContent {
  private final RequestContent content;
  private final String mediaType;
  private final String fileName;

  LabelledContent(RequestContent content, String mediaType, String fileName) {
    this.content = content;
    this.mediaType = mediaType;
    this.fileName = fileName;
  }

  RequestContent content() {
    return content;
  }

  @Override
  public InputStream open() throws IOException {
    return content.open();
  }

  @Override
  public long length() {
    return content.length();
  }

  @Override
  public boolean isReplayable() {
    return content.isReplayable();
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public String fileName() {
    return fileName;
  }

  @Override
  public String toString() {
    return content.toString();
  }
}
