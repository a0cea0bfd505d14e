package io.raccordo.runtime;

import io.raccordo.runtime.http.Headers;
import io.raccordo.runtime.http.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the body of a response into memory, within a limit of size and time. */
final class BodyReader {
  private static final int CHUNK = 8192;
  private static final int MOST_ROOM = 99_999;

  /** No array is larger on any JVM. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  private final int limit;

  BodyReader(long limit) {
    this.limit = (int) Math.min(limit, MOST - 1);
  }

  /**
   * The body. Closes the response.
   *
   * @param text whether text is expected: then what is said to be JSON counts as such only when it
   *     is a JSON string; otherwise text that is a JSON object or array counts as that, whatever
   *     its media type
   * @return JSON, or text when the body is not JSON; missing when there is none
   */
  JsonNode read(Answer answer, boolean text) {
    byte[] bytes = bytes(answer);
    String type = answer.response().headers().first("Content-Type").orElse("");
    if (bytes.length == 0) {
      return JsonNodeFactory.instance.missingNode();
    }
    boolean saysJson = MediaTypeText.isJson(type);
    if (!saysJson && (text || !(bytes[0] == '{' || bytes[0] == '['))) {
      return plain(bytes, type);
    }
    try {
      JsonNode json = JsonCodec.read(bytes);
      return !text || json.isString() ? json : plain(bytes, type);
    } catch (JacksonException e) {
      if (text || !saysJson || !answer.isSuccess()) {
        // The status says enough; what a proxy calls JSON is often a page.
        return plain(bytes, type);
      }
      Failure failure = Failure.of(answer.call().operation(), "")
          .answered(
              answer.response().status(),
              answer.response().headers(),
              JsonNodeFactory.instance.missingNode());
      if (breaksOff(e)) {
        throw new IncompleteDataException(failure
            .saying("The response breaks off within its JSON (" + where(e) + ").")
            .retryable(null));
      }
      throw new DataException(
          failure.saying("The response is not JSON, although it says so (" + where(e) + ")."));
    }
  }

  private static JsonNode plain(byte[] bytes, String mediaType) {
    return JsonNodeFactory.instance.stringNode(new String(bytes, MediaTypeText.charset(mediaType)));
  }

  /** Jackson has a class for it, but does not always use it. */
  private static boolean breaksOff(JacksonException e) {
    String message = e.getOriginalMessage();
    return message != null && message.startsWith("Unexpected end-of-input");
  }

  private static String where(JacksonException e) {
    return e.getLocation() == null
        ? "at an unknown place"
        : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }

  private byte[] bytes(Answer answer) {
    return isHere(answer.response()) ? bytesAtOnce(answer) : bytesInTime(answer);
  }

  /** Whether nothing is to be waited for. */
  private static boolean isHere(TransportResponse response) {
    long said = ContentHeaders.length(response.headers());
    try {
      return said > 0 && response.body().available() >= said;
    } catch (IOException e) {
      return false;
    }
  }

  private byte[] bytesAtOnce(Answer answer) {
    try (TransportResponse response = answer.response()) {
      return readAll(answer.call(), response);
    } catch (IOException e) {
      throw broken(answer.call(), e);
    }
  }

  private byte[] bytesInTime(Answer answer) {
    OutgoingCall call = answer.call();
    Duration left = call.timeLeft();
    Duration time = left.isNegative() ? Duration.ZERO : left;
    CompletableFuture<Void> alarm =
        new CompletableFuture<Void>().orTimeout(time.toMillis(), TimeUnit.MILLISECONDS);
    try (TransportResponse response = answer.response()) {
      InputStream body = response.body();
      // Closing wakes up the read.
      var unused = alarm.whenComplete((done, late) -> close(late, body));
      byte[] bytes = readAll(call, response);
      if (alarm.complete(null)) {
        return bytes;
      }
      throw late(call, time);
    } catch (IOException e) {
      if (!alarm.complete(null)) {
        throw late(call, time);
      }
      throw broken(call, e);
    } finally {
      alarm.complete(null);
    }
  }

  private static ApiException broken(OutgoingCall call, IOException e) {
    return ConnectionException.broken(
        Failure.of(call.operation(), "The connection broke while the response was read: " + e), e);
  }

  private static TimeoutException late(OutgoingCall call, Duration time) {
    return new TimeoutException(Failure.of(
            call.operation(),
            call.describe() + " did not end its response within " + time.toMillis() + " ms.")
        .retryable(null));
  }

  private static void close(@Nullable Throwable late, InputStream body) {
    if (late == null) {
      return;
    }
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Most responses are small and say their length: then nothing is copied but the bytes. */
  private byte[] readAll(OutgoingCall call, TransportResponse response) throws IOException {
    InputStream body = response.body();
    byte[] bytes = new byte[Math.min(room(response.headers()), limit + 1)];
    int size = 0;
    while (true) {
      boolean full = size == bytes.length;
      int read = full ? body.read() : body.read(bytes, size, bytes.length - size);
      if (read < 0) {
        return full ? bytes : Arrays.copyOf(bytes, size);
      }
      if (full) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(2L * size, CHUNK), MOST));
        bytes[size++] = (byte) read;
      } else {
        size += read;
      }
      if (size > limit) {
        throw new DataException(Failure.of(
            call.operation(),
            "The response is larger than " + limit
                + " bytes; ask for less, or raise responseLimit(...)."));
      }
    }
  }

  /** What is said, which may be wrong. */
  private static int room(Headers headers) {
    long said = ContentHeaders.length(headers);
    return said < 0 || said > MOST_ROOM ? CHUNK : (int) said;
  }
}
