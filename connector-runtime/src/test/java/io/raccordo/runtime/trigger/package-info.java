@NullMarked
package io.raccordo.runtime.trigger;

import org.jspecify.annotations.NullMarked;
