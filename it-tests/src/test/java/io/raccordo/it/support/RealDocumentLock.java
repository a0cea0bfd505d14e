package io.raccordo.it.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of {@code specs/real.lock.json}. */
record RealDocumentLock(List<RealDocument> documents, List<RealPackage> packages) {
  RealDocumentLock {
    documents = List.copyOf(documents);
    packages = List.copyOf(packages);
  }

  static RealDocumentLock read(Path file) throws IOException {
    List<RealDocument> documents = new ArrayList<>();
    ObjectNode lock = (ObjectNode) new ObjectMapper().readTree(file.toFile());
    for (JsonNode row : lock.withArray("documents")) {
      documents.add(new RealDocument(
          text(row, "id"),
          text(row, "package"),
          text(row, "version"),
          text(row, "file"),
          text(row, "sha256")));
    }
    List<RealPackage> packages = new ArrayList<>();
    for (JsonNode row : lock.withArray("packages")) {
      packages.add(new RealPackage(
          text(row, "id"),
          text(row, "package"),
          text(row, "version"),
          text(row, "folder"),
          text(row, "sha256")));
    }
    return new RealDocumentLock(documents, packages);
  }

  RealPackage getPackage(String id) {
    return packages.stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("specs/real.lock.json has no package "
            + id
            + ", only "
            + packages.stream().map(RealPackage::id).toList()
            + "."));
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
          "specs/real.lock.json: a row lacks the text member " + member + ": " + row);
    }
    return value.textValue();
  }
}
