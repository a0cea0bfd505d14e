package io.raccordo.runtime.http;

import java.io.IOException;
import javax.net.ssl.SSLContext;

/**
 * Carries one request to the server and its response back. A transport follows no redirect, repeats
 * nothing and interprets no status. It is safe for use by many threads.
 */
public interface Transport extends AutoCloseable {

  /**
   * Sends a request and waits for the response's headers.
   *
   * @param request the request
   * @return the response, whose body the caller closes
   * @throws java.net.http.HttpTimeoutException when the request's time is over
   * @throws IOException when the connection cannot be made or breaks
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  TransportResponse send(TransportRequest request) throws IOException, InterruptedException;

  /** Frees connections and threads. Requests under way may fail. */
  @Override
  void close();

  /**
   * The JDK's HTTP client. On its own account, it repeats once a GET or HEAD whose connection ended
   * before the first byte of the response.
   *
   * @return a transport of its own, to be closed by whoever asked for it
   */
  static Transport jdk() {
    return jdk(TransportSettings.DEFAULT);
  }

  /**
   * The JDK's HTTP client with a client certificate, or authorities of one's own.
   *
   * @param context what has the keys and says whom to trust
   * @return a transport of its own, to be closed by whoever asked for it
   */
  static Transport jdk(SSLContext context) {
    return jdk(TransportSettings.DEFAULT.withSslContext(context));
  }

  /**
   * The JDK's HTTP client with settings of one's own.
   *
   * @param settings the settings
   * @return a transport of its own, to be closed by whoever asked for it
   */
  static Transport jdk(TransportSettings settings) {
    return new JdkTransport(settings);
  }
}
