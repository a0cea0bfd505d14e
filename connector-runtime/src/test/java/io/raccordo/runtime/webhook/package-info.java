@NullMarked
package io.raccordo.runtime.webhook;

import org.jspecify.annotations.NullMarked;
