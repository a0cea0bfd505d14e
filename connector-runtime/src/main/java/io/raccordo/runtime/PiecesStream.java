package io.raccordo.runtime;

import io.raccordo.runtime.http.RequestContent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Several contents one after the other; each is opened when the one before it was read. */
final class PiecesStream extends InputStream {
  private final Iterator<RequestContent> remaining;
  private InputStream current = InputStream.nullInputStream();

  PiecesStream(List<RequestContent> pieces) {
    this.remaining = pieces.iterator();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = current.read(buffer, offset, length);
    while (count < 0 && remaining.hasNext()) {
      current.close();
      current = remaining.next().open();
      count = current.read(buffer, offset, length);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    current.close();
  }
}
