/**
 * From vendors' names to Java's: what an element is called depends on that element alone, and a
 * collision is resolved by one stable rule.
 */
@NullMarked
package io.raccordo.generator.naming;

import org.jspecify.annotations.NullMarked;
