package io.raccordo.runtime;

import io.raccordo.runtime.http.TransportResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the body of a response into memory, within a limit of size and time. */
final class BodyReader {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final int CHUNK = 8192;

  private final long limit;

  BodyReader(long limit) {
    this.limit = limit;
  }

  /** JSON, or text when the body is not JSON; missing when there is none. Closes the response. */
  JsonNode read(Answer answer) {
    byte[] bytes = bytes(answer);
    String type =
        answer.response().headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (bytes.length == 0) {
      return JsonNodeFactory.instance.missingNode();
    }
    boolean json = type.matches("[^;]*[/+]json\\s*(;.*)?")
        || (type.isEmpty() && (bytes[0] == '{' || bytes[0] == '['));
    if (!json) {
      return JsonNodeFactory.instance.stringNode(new String(bytes, charset(type)));
    }
    try {
      return JsonCodec.read(bytes);
    } catch (JacksonException e) {
      if (!answer.isSuccess()) {
        // The status says enough; what a proxy calls JSON is often a page.
        return JsonNodeFactory.instance.stringNode(new String(bytes, StandardCharsets.UTF_8));
      }
      throw new DataException(Failure.of(
              answer.call().operation(),
              "The response is not JSON, although it says so (" + where(e) + ").")
          .answered(
              answer.response().status(),
              answer.response().headers(),
              JsonNodeFactory.instance.missingNode()));
    }
  }

  private static String where(JacksonException e) {
    return e.getLocation() == null
        ? "at an unknown place"
        : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }

  private static Charset charset(String type) {
    Matcher name = CHARSET.matcher(type);
    return name.find() && isSupported(name.group(1))
        ? Charset.forName(name.group(1))
        : StandardCharsets.UTF_8;
  }

  private static boolean isSupported(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private byte[] bytes(Answer answer) {
    OutgoingCall call = answer.call();
    CompletableFuture<Void> alarm =
        new CompletableFuture<Void>().orTimeout(call.timeout().toMillis(), TimeUnit.MILLISECONDS);
    try (TransportResponse response = answer.response()) {
      InputStream body = response.body();
      // Closing wakes up the read.
      var unused = alarm.whenComplete((done, late) -> close(late, body));
      byte[] bytes = readAll(call, body);
      if (alarm.complete(null)) {
        return bytes;
      }
      throw late(call);
    } catch (IOException e) {
      if (!alarm.complete(null)) {
        throw late(call);
      }
      throw new ConnectionException(
          Failure.of(call.operation(), "The connection broke while the response was read: " + e)
              .causedBy(e)
              .retryable(null));
    } finally {
      alarm.complete(null);
    }
  }

  private static TimeoutException late(OutgoingCall call) {
    return new TimeoutException(Failure.of(
            call.operation(),
            call.describe() + " did not end its response within "
                + call.timeout().toMillis() + " ms.")
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

  private byte[] readAll(OutgoingCall call, InputStream body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
      bytes.write(chunk, 0, read);
      if (bytes.size() > limit) {
        throw new DataException(Failure.of(
            call.operation(),
            "The response is larger than " + limit
                + " bytes; ask for less, or raise responseLimit(...)."));
      }
    }
    return bytes.toByteArray();
  }
}
