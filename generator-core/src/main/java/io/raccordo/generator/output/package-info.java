/** What a build leaves behind, and the only code that writes it. */
@NullMarked
package io.raccordo.generator.output;

import org.jspecify.annotations.NullMarked;
