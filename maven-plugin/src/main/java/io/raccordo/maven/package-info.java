/** The goals: parameters, one request, the facade, its result. */
@NullMarked
package io.raccordo.maven;

import org.jspecify.annotations.NullMarked;
