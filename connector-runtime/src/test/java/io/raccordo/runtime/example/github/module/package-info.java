/** Modules of the GitHub connector. */
@NullMarked
package io.raccordo.runtime.example.github.module;

import org.jspecify.annotations.NullMarked;
