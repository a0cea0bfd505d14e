/** Regenerating breaks no caller: not one that is linked again, nor one that is compiled again. */
@org.jspecify.annotations.NullMarked
package io.raccordo.it.compatibility;
