package io.raccordo.generator.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.raccordo.generator.diagnostic.Diagnostic;
import io.raccordo.generator.diagnostic.Severity;
import io.raccordo.generator.support.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidatorTest {
  private static List<Diagnostic> validate(String rest) {
    Reading reading = Reading.ofText("openapi: 3.1.0\ninfo: {title: T, version: '1'}\n" + rest);
    assertThat(reading.diagnostics().all()).isEmpty();
    Validator.validate(reading.model(), reading.diagnostics());
    return reading.diagnostics().all().stream()
        .map(d -> d.locatedBy(reading.document()))
        .toList();
  }

  private static String only(String rest) {
    List<Diagnostic> found = validate(rest);
    assertThat(found).hasSize(1);
    Diagnostic one = found.get(0);
    assertThat(one.severity() == Severity.INFO || !one.remedy().isEmpty()).isTrue();
    return one.range() + " " + one.code() + ": " + one.message();
  }

  @Test
  void findsNothingInASoundDocument() {
    assertThat(validate("""
                servers: [{url: 'https://{r}.example.com', variables: {r: {default: eu, enum: [eu]}}}]
                security: [{key: []}, {}]
                paths:
                  /a/{x}: {get: {operationId: a, parameters: [{name: x, in: path, required: true, schema: {type: string, default: d}}], responses: {'200': {description: ok}}}}
                  /a/b: {get: {operationId: b, responses: {'200': {description: ok}}}}
                components: {securitySchemes: {key: {type: apiKey, name: K, in: header}}}
                """)).isEmpty();
  }

  @Test
  void noOperations() {
    assertThat(only("paths: {}")).startsWith("api.yaml:1:1 no-operations:");
  }

  @Test
  void duplicateOperationIds() {
    assertThat(only("""
                paths:
                  /a: {get: {operationId: same, responses: {'200': {description: ok}}}}
                  /b:
                    put:
                      operationId: same
                      responses: {'200': {description: ok}}
                """))
        .isEqualTo(
            "api.yaml:7:7 duplicate-operation-id: The operationId \"same\" is also that of GET /a.");
  }

  @Test
  void ambiguousPaths() {
    assertThat(only("""
                paths:
                  /a/{x}: {get: {responses: {'200': {description: ok}}}}
                  /a/{y}:
                    get: {responses: {'200': {description: ok}}}
                    put: {responses: {'200': {description: ok}}}
                """))
        .isEqualTo("api.yaml:6:5 ambiguous-path: GET /a/{y} and GET /a/{x} are the same request.");
  }

  @Test
  void misshapenPaths() {
    List<Diagnostic> found = validate("""
            paths:
              a: {get: {responses: {'200': {description: ok}}}}
              /b{: {get: {responses: {'200': {description: ok}}}}
              '/c}{': {get: {responses: {'200': {description: ok}}}}
            """);

    assertThat(found)
        .extracting(Diagnostic::code)
        .containsExactly("path-without-slash", "unbalanced-path", "unbalanced-path");
  }

  @Test
  void headerNames() {
    List<Diagnostic> found = validate("""
            paths:
              /a:
                get:
                  parameters: [{name: 'X[a]', in: header, schema: {type: string}}]
                  responses: {'200': {description: ok, headers: {'Y=Z': {schema: {type: string}}, X-Fine: {schema: {type: string}}}}}
            """);

    assertThat(found)
        .extracting(d -> d.range() + " " + d.code())
        .containsExactly("api.yaml:6:20 invalid-header-name", "api.yaml:7:54 invalid-header-name");
  }

  @Test
  void undefinedSecurity() {
    List<Diagnostic> found = validate("""
            security: [{none: []}]
            paths:
              /a: {get: {security: [{none: [], other: []}], responses: {'200': {description: ok}}}}
            components: {securitySchemes: {key: {type: apiKey, name: K}}}
            """);

    assertThat(found)
        .extracting(d -> d.range() + " " + d.code())
        .containsExactly(
            "api.yaml:3:1 undefined-security-scheme",
            "api.yaml:5:14 undefined-security-scheme",
            "api.yaml:6:32 incomplete-api-key");
  }

  @Test
  void serverVariables() {
    List<Diagnostic> found = validate("""
            servers:
              - {url: 'https://{a}.{b}', variables: {a: {default: x, enum: [y]}}}
            paths:
              /a: {get: {responses: {'200': {description: ok}}}}
            """);

    assertThat(found)
        .extracting(d -> d.range() + " " + d.code())
        .containsExactly(
            "api.yaml:4:5 undeclared-server-variable", "api.yaml:4:42 default-not-in-enum");
  }

  @Test
  void missingResponses() {
    assertThat(only("paths:\n  /a: {get: {}}\nwebhooks: {w: {post: {}}}"))
        .startsWith("api.yaml:4:8 no-responses:");
  }

  @Test
  void defaultsAndEnumerations() {
    List<Diagnostic> found = validate("""
            paths: {/a: {get: {responses: {'200': {description: ok}}}}}
            components:
              schemas:
                Wrong: {type: integer, default: text}
                Half: {type: integer, default: 1.5}
                Whole: {type: integer, default: 2.0}
                NotListed: {type: string, enum: [a, b], default: c}
                Null: {type: string, default: null}
                Empty: {type: string, enum: []}
                Twice: {type: string, enum: [a, a]}
            """);

    assertThat(found)
        .extracting(d -> d.origin() + " " + d.code())
        .containsExactly(
            "api.yaml#/components/schemas/Wrong/default invalid-default",
            "api.yaml#/components/schemas/Half/default invalid-default",
            "api.yaml#/components/schemas/NotListed/default invalid-default",
            "api.yaml#/components/schemas/Empty/enum empty-enum",
            "api.yaml#/components/schemas/Twice/enum repeated-enum-value");
  }
}
