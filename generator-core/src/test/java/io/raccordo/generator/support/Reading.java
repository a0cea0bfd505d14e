package io.raccordo.generator.support;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.openapi.ApiModelReader;
import io.raccordo.generator.source.ResolvedDocument;
import io.raccordo.generator.source.SourceReader;
import io.raccordo.generator.source.VersionSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads documents as the facade does, up to the model. */
public final class Reading {
  private final Diagnostics diagnostics = new Diagnostics();
  private final ResolvedDocument document;
  private final ApiModel model;

  private Reading(SourceReader reader, VersionSource version) {
    this.document = reader.read(version, diagnostics);
    this.model = ApiModelReader.lower(document, version.label(), diagnostics);
  }

  private Reading(String text) {
    this.document =
        new SourceReader().read("api.yaml", text.getBytes(StandardCharsets.UTF_8), diagnostics);
    this.model = ApiModelReader.lower(document, "v1", diagnostics);
  }

  /** Reads a document, or the one in a folder. */
  public static Reading of(Path path) {
    SourceReader reader = new SourceReader();
    return new Reading(
        reader, reader.succession(List.of(path), new Diagnostics()).get(0));
  }

  /** Reads a document of this text. */
  public static Reading ofText(String text) {
    return new Reading(text);
  }

  /** What was read. */
  public ApiModel model() {
    return model;
  }

  /** Where it was read from. */
  public ResolvedDocument document() {
    return document;
  }

  /** What was found, to be added to. */
  public Diagnostics diagnostics() {
    return diagnostics;
  }

  /** What was found, each on a line: severity, code, place, message. */
  public String found() {
    StringBuilder text = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics.all()) {
      Diagnostic located = diagnostic.locatedBy(document);
      text.append(located.severity()).append(' ').append(located).append('\n');
    }
    return text.toString();
  }
}
