package io.raccordo.runtime.http;

import java.io.IOException;
import javax.net.ssl.SSLContext;

/**
 * Carries one request to the server and its response back, as they are. A transport follows no
 * redirect, answers no challenge, keeps no cookies, undoes no content coding and interprets no
 * status. It repeats nothing, but may send a GET or HEAD once more whose connection ended before
 * the first byte of the response. It is safe for use by many threads, and bounds the number of
 * requests at the same time by nothing but memory.
 *
 * <p>What is sent:
 *
 * <ul>
 *   <li>the method as it is, be it one of HTTP's or not; not {@code CONNECT};
 *   <li>the path and query as they are, without a fragment; the {@code ?} of an empty query may be
 *       left out;
 *   <li>the header fields, whose values are ASCII, in the letter case given, one line for each
 *       value where HTTP/1.1 is spoken. Beside them, the transport sends only what the connection
 *       and the message need: {@code Host}, {@code Connection}, {@code Content-Length} or
 *       {@code Transfer-Encoding}, and a {@code User-Agent} where none is given. These,
 *       {@code Expect} and {@code Upgrade} are not among a request's fields;
 *   <li>the body with its length where it is known, otherwise in chunks. It is read while it is
 *       sent, and never as a whole into memory unless it is small. Without a body, POST, PUT and
 *       PATCH say so: {@code Content-Length: 0}.
 * </ul>
 *
 * <p>Over https, the server's name is checked against its certificate, and HTTP/2 may be spoken. A
 * request goes through the HTTP proxy that {@link java.net.ProxySelector#getDefault()} named when
 * the transport was opened, unless it was opened with another choice.
 */
public interface Transport extends AutoCloseable {

  /**
   * Sends a request and waits for the response's header fields.
   *
   * <p>The response has the fields that the server sent, repeated ones in their order, and no
   * pseudo-header fields of HTTP/2; values are ISO 8859-1. Interim responses (1xx) and trailers are
   * passed over. A response may come before the request's body was sent.
   *
   * <p>The body is a stream of the bytes as they come, never read ahead as a whole: while nobody
   * reads, the server has to wait. What has come before a connection broke can be read; then the
   * read fails with an {@link IOException}, and never looks like the end of the body. The request's
   * time does not bound it; when no byte comes for the transport's read timeout, the read fails
   * with a {@link java.net.http.HttpTimeoutException}. Another thread may close the stream, which
   * wakes up its reader with an {@link IOException}. An interrupted reader gets an
   * {@link java.io.InterruptedIOException}, its interruption kept. All of these end the response,
   * and its connection or stream. After a body that was read to its end, the connection is used
   * again.
   *
   * @param request the request
   * @return the response, whose body the caller closes
   * @throws java.net.http.HttpConnectTimeoutException when the time for a connection, or the
   *     request's, is over before there is one: nothing was sent
   * @throws java.net.http.HttpTimeoutException when the request's time is over before the header
   *     fields are there, also while the request's body is read from a source that gives nothing;
   *     the request ends
   * @throws java.net.ConnectException when nobody listens there, or the host is not known
   *     ({@link java.net.UnknownHostException} and {@link java.net.NoRouteToHostException} say the
   *     same): nothing was sent. No other failure is one of these
   * @throws IOException when the connection cannot be made or breaks, the response is no HTTP, the
   *     transport was closed, or the request's content cannot be read or has another length than it
   *     says; what was sent of the latter does not look like a complete request
   * @throws InterruptedException when the thread is interrupted meanwhile, or was before; the
   *     request ends
   */
  TransportResponse send(TransportRequest request) throws IOException, InterruptedException;

  /**
   * Frees connections and threads; threads are daemons before that, too. Requests under way may
   * fail, and later ones do. Closing again does nothing.
   */
  @Override
  void close();

  /**
   * The JDK's HTTP client. Before Java 21, its threads end soon after it is closed, once the
   * garbage collector has seen that. On its own account, it repeats once a GET or HEAD whose
   * connection ended before the first byte of the response.
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
