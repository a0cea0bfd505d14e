package io.raccordo.templates;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/**
 * The template engines over what this artifact was built with; nothing is compiled or read at run
 * time.
 */
final class PrecompiledTemplates {
  /** Escapes for HTML. */
  static final TemplateEngine HTML = engine(ContentType.Html, "io.raccordo.templates.html");

  /** Escapes nothing: Markdown, XML and plain text escape in their own view records. */
  static final TemplateEngine PLAIN = engine(ContentType.Plain, "io.raccordo.templates.plain");

  private PrecompiledTemplates() {}

  private static TemplateEngine engine(ContentType contentType, String packageName) {
    return TemplateEngine.createPrecompiled(
        null, contentType, PrecompiledTemplates.class.getClassLoader(), packageName);
  }
}
