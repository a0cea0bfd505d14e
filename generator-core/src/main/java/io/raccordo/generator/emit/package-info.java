/**
 * From a plan to Java sources and resources: one emitter for each kind of file or part of it. The
 * only package that knows JavaPoet.
 */
@NullMarked
package io.raccordo.generator.emit;

import org.jspecify.annotations.NullMarked;
