/**
 * Drafts answers for {@code migrations.yaml}: which operation may take the place of one that is
 * gone, how likely that is, and where its members may go. A suggestion decides nothing.
 */
@NullMarked
package io.raccordo.generator.suggest;

import org.jspecify.annotations.NullMarked;
