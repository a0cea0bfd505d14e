package io.raccordo.runtime.httpclient5;

import io.raccordo.runtime.http.Transport;
import io.raccordo.runtime.http.TransportSettings;
import io.raccordo.runtime.http.TransportUnderTest;

/** Lets the runtime's tests run over this transport. */
public final class ApacheUnderTest extends TransportUnderTest {
  /** For ServiceLoader. */
  public ApacheUnderTest() {}

  @Override
  protected Transport open(TransportSettings settings) {
    return ApacheTransport.of(settings);
  }
}
