package io.raccordo.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small OpenAPI documents. */
final class Documents {
  private static final String HEAD = """
      openapi: 3.0.3
      info: {title: Acme, version: "1"}
      servers:
        - url: https://api.acme.example
      paths:
        /items/{id}:
          get:
            operationId: getItem
            summary: Get an item
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
            responses:
              "200":
                description: The item.
                content:
                  application/json:
                    schema: {$ref: "#/components/schemas/Item"}
        /items:
          post:
            operationId: createItem
            summary: Create an item
            requestBody:
              required: true
              content:
                application/json:
                  schema: {$ref: "#/components/schemas/Item"}
            responses:
              "204": {description: Created.}
      components:
        schemas:
          Item:
            type: object
            properties:
              id: {type: string}
              name: {type: string}
      """;

  static final String V1 = HEAD;

  /** A response that loses a status, and a request that gains a required member. */
  static final String V2 = HEAD + "        color: {type: string}\n      required: [color]\n";

  static final String WITH_DANGLING_REFERENCE =
      HEAD + "        color: {$ref: \"#/components/schemas/Color\"}\n";

  private Documents() {}

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
