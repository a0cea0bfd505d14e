/**
 * What is wrong with an API version, or looks wrong, although it could be read; one class for each
 * check.
 */
@NullMarked
package io.raccordo.generator.validate;

import org.jspecify.annotations.NullMarked;
