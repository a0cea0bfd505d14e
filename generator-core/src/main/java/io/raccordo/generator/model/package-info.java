/**
 * One API version as immutable, identified and located values. Nothing here knows a parser, a file
 * or Java code to be generated.
 */
@NullMarked
package io.raccordo.generator.model;

import org.jspecify.annotations.NullMarked;
