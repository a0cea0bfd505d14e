/**
 * From a connector's folder to parsed documents: which files are API versions, bytes read within
 * limits, text to trees, references to other files followed inside the version's folder, and
 * positions on request. Nothing here knows OpenAPI beyond {@code $ref}.
 */
@NullMarked
package io.raccordo.generator.source;

import org.jspecify.annotations.NullMarked;
