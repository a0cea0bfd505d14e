package io.raccordo.runtime.http;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What carries the requests of tests: the runtime's own transport, or the one of the artifact that
 * runs these tests, which names a subclass as a service.
 */
public abstract class TransportUnderTest {
  private static final Optional<TransportUnderTest> OTHER =
      ServiceLoader.load(TransportUnderTest.class).findFirst();

  private static final Map<TransportSettings, Transport> SHARED = new ConcurrentHashMap<>();

  /**
   * Opens a transport.
   *
   * @param settings its settings
   * @return a transport, to be closed by the test
   */
  protected abstract Transport open(TransportSettings settings);

  /**
   * A transport of the kind that is tested.
   *
   * @param settings its settings
   * @return a transport, to be closed by the test
   */
  public static Transport opened(TransportSettings settings) {
    return OTHER.map(other -> other.open(settings)).orElseGet(() -> Transport.jdk(settings));
  }

  /**
   * A transport of the kind that is tested, one for all tests.
   *
   * @param settings its settings
   * @return a transport that nobody closes
   */
  public static Transport shared(TransportSettings settings) {
    return SHARED.computeIfAbsent(settings, TransportUnderTest::opened);
  }

  /**
   * Whether it is the one that connectors have without being given any.
   *
   * @return true in the runtime's own build
   */
  public static boolean isTheDefault() {
    return OTHER.isEmpty();
  }
}
