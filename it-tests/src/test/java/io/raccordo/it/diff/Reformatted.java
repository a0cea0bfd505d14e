package io.raccordo.it.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** JSON as block-style YAML, YAML as indented JSON. */
final class Reformatted implements Disguise {
  /** Plain scalars that no version of YAML takes for anything but text. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_/{}-]*");

  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf");

  @Override
  public Optional<ObjectNode> apply(ObjectNode document) {
    return Optional.of(document);
  }

  @Override
  public byte[] write(ObjectNode document, String name) {
    String text = name.endsWith(".json") ? yaml(document) : document.toPrettyString();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String yaml(ObjectNode document) {
    StringBuilder out = new StringBuilder("# Written anew.\n");
    block(document, 0, out);
    return out.toString();
  }

  private static void block(JsonNode node, int indent, StringBuilder out) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        // A longer key would have to be marked as complex.
        boolean complex = member.getKey().length() > 900;
        out.append(" ".repeat(indent)).append(complex ? "? " : "").append(text(member.getKey()));
        out.append(complex ? "\n" + " ".repeat(indent) + ":" : ":");
        value(member.getValue(), indent, out);
      }
    } else {
      for (JsonNode element : node) {
        out.append(" ".repeat(indent)).append('-');
        value(element, indent, out);
      }
    }
  }

  private static void value(JsonNode node, int indent, StringBuilder out) {
    if (node.isContainerNode() && !node.isEmpty()) {
      out.append('\n');
      block(node, indent + 2, out);
    } else {
      out.append(' ').append(node.isTextual() ? text(node.textValue()) : node).append('\n');
    }
  }

  private static String text(String value) {
    boolean plain =
        PLAIN.matcher(value).matches() && !WORDS.contains(value.toLowerCase(Locale.ROOT));
    if (plain) {
      return value;
    }
    StringBuilder quoted = new StringBuilder();
    for (char c : TextNode.valueOf(value).toString().toCharArray()) {
      // YAML admits fewer characters than JSON does, and breaks lines at more.
      boolean printable = c < 0x7f || (c > 0xa0 && c < 0x2000) || Character.isLetter(c);
      quoted.append(printable ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return quoted.toString();
  }
}
