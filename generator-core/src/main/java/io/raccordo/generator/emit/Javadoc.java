package io.raccordo.generator.emit;

import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;

/** A Javadoc comment while it is put together, description first, block tags after it. */
final class Javadoc {
  private static final int SENTENCE = 300;

  private final StringBuilder description = new StringBuilder();
  private final StringBuilder tags = new StringBuilder();

  /** Adds a vendor's CommonMark; nothing when it says nothing. */
  Javadoc vendor(@Nullable String commonMark, int limit) {
    return commonMark == null ? this : text(JavadocText.of(commonMark, limit, ""));
  }

  /** Adds a paragraph that is Javadoc already. */
  Javadoc text(String safe) {
    if (!safe.isEmpty()) {
      description.append(description.length() == 0 ? "" : "\n\n<p>").append(safe);
    }
    return this;
  }

  /** Adds a block tag with a text that is Javadoc already. */
  Javadoc tag(String name, String safe) {
    tags.append(tags.length() == 0 ? "@" : "\n@").append(name).append(' ').append(safe);
    return this;
  }

  /** The comment; empty when nothing was added. */
  CodeBlock build() {
    if (description.length() > 0 && tags.length() > 0) {
      description.append("\n\n");
    }
    description.append(tags);
    return description.length() == 0
        ? CodeBlock.builder().build()
        : CodeBlock.of("$L\n", description.toString());
  }

  /** A vendor's or team's words within a sentence of ours. */
  static String words(String text) {
    return JavadocText.of(VendorText.oneLine(text), SENTENCE, "").replace('\n', ' ');
  }

  /** Something that stands in code font, whatever its signs. */
  static String code(String text) {
    String line = VendorText.oneLine(text);
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return line.isEmpty() ? "" : words(fence + ' ' + line + ' ' + fence);
  }
}
