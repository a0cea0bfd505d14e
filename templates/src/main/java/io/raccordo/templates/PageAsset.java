package io.raccordo.templates;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style sheet or script of ours that is written into a page, with the hash by which the page's
 * own Content Security Policy allows it and nothing else.
 *
 * @param text its text, trusted
 * @param source its source expression (Content Security Policy Level 3 section 2.3.1)
 */
public record PageAsset(String text, String source) {
  static PageAsset read(String name) {
    try (InputStream stream = PageAsset.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The resource " + name + " is not in the templates' jar.");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new PageAsset(text, "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + name + ".", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** The text, unescaped. */
  public Content content() {
    return output -> output.writeContent(text);
  }
}
