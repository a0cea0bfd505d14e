package io.raccordo.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** A stream that can be read once. */
final class StreamContent implements RequestContent {
  private final InputStream stream;
  private final long length;
  private final AtomicBoolean opened = new AtomicBoolean();

  StreamContent(InputStream stream, long length) {
    this.stream = stream;
    this.length = length;
  }

  @Override
  public InputStream open() throws IOException {
    if (opened.getAndSet(true)) {
      throw new IOException(
          "The stream was sent before and cannot be read again; give the content as a file or as bytes.");
    }
    return stream;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean isReplayable() {
    return false;
  }

  @Override
  public String toString() {
    return "stream";
  }
}
