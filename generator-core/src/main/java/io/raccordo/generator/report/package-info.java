/**
 * Joins what changed in the documents with what the plan makes of it, and writes that for people
 * and for machines.
 */
@NullMarked
package io.raccordo.generator.report;

import org.jspecify.annotations.NullMarked;
