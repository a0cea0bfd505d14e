/** Answers in {@code migrations.yaml}, written by hand, and how near suggestions come to them. */
@NullMarked
package io.raccordo.it.migration;

import org.jspecify.annotations.NullMarked;
