/**
 * What a team says beside the documents: {@code connector.yaml}, {@code migrations.yaml} and the
 * ledger, as values.
 */
@NullMarked
package io.raccordo.generator.migrate;

import org.jspecify.annotations.NullMarked;
