/** Typed, precompiled templates for everything that is not Java. */
@NullMarked
package io.raccordo.templates;

import org.jspecify.annotations.NullMarked;
