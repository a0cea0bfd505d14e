package io.raccordo.runtime;

import java.util.Locale;
import java.util.Set;

/** What a header field may be (RFC 9110, section 5), and which ones belong to the transport. */
final class HeaderRules {
  private static final Set<String> TRANSPORTS =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");
  private static final String TOKEN = "!#$%&'*+-.^_`|~";

  private HeaderRules() {}

  /** Refuses what would end the field or begin another one. The message names the field only. */
  static void check(String operation, String name, String value) {
    if (!isToken(name)) {
      throw new InvalidConfigurationException(
          operation, "A header field has a name with characters that no header field has.");
    }
    if (TRANSPORTS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new InvalidConfigurationException(
          operation, "The header field " + name + " is set by the transport; leave it out.");
    }
    if (!isSendable(value)) {
      throw new InvalidConfigurationException(
          operation,
          "The value of the header field " + name + " has a line break, a control character or one "
              + "beyond ASCII, which cannot be sent; encode it as the API says.");
    }
  }

  // Loops and no streams: all names and values of all calls come here.

  private static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 0x7F || !(Character.isLetterOrDigit(c) || TOKEN.indexOf(c) >= 0)) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** The JDK's client would send a question mark for what is not ASCII. */
  private static boolean isSendable(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\t' && (c < ' ' || c >= 0x7F)) {
        return false;
      }
    }
    return true;
  }
}
