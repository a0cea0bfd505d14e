package io.raccordo.it.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of {@code specs/real.lock.json}. */
record RealDocumentLock(List<RealDocument> documents) {
  RealDocumentLock {
    documents = List.copyOf(documents);
  }

  static RealDocumentLock read(Path file) throws IOException {
    List<RealDocument> documents = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(file.toFile()).withArray("documents")) {
      documents.add(new RealDocument(
          text(row, "id"),
          text(row, "package"),
          text(row, "version"),
          text(row, "file"),
          text(row, "sha256")));
    }
    return new RealDocumentLock(documents);
  }

  RealDocument get(String id) {
    return documents.stream()
        .filter(document -> document.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("specs/real.lock.json has no document "
            + id
            + ", only "
            + documents.stream().map(RealDocument::id).toList()
            + "."));
  }

  private static String text(JsonNode row, String member) {
    JsonNode value = row.get(member);
    if (value == null || !value.isTextual()) {
      throw new IllegalArgumentException(
          "specs/real.lock.json: a document lacks the text member " + member + ": " + row);
    }
    return value.textValue();
  }
}
