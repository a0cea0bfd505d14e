package io.raccordo.templates;

/** Pages that come with a generated connector. */
public final class ConnectorTemplates {
  private ConnectorTemplates() {}

  /** {@code README.md}, in GitHub flavoured Markdown. */
  public static String readme(ConnectorReadmeView connector) {
    MarkdownOutput output = new MarkdownOutput();
    PrecompiledTemplates.PLAIN.render("readme.jte", connector, output);
    return output.toString();
  }
}
