@NullMarked
package io.raccordo.it.hardcase;

import org.jspecify.annotations.NullMarked;
