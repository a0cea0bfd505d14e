/**
 * From parsed documents to {@link io.raccordo.generator.model.ApiModel}: the only package that
 * knows OpenAPI's notation, and swagger-parser.
 */
@NullMarked
package io.raccordo.generator.openapi;

import org.jspecify.annotations.NullMarked;
