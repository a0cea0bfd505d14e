package io.raccordo.templates;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/** Escapes for HTML as JTE does, and lets no text hide or turn what stands around it. */
final class HtmlOutput extends OwaspHtmlTemplateOutput {
  HtmlOutput(TemplateOutput output) {
    super(output);
  }

  @Override
  public void writeUserContent(@Nullable String value) {
    if (value != null) {
      super.writeUserContent(VisibleText.of(value));
    }
  }
}
