/** What every transport has to do, and tests of what travels over it. */
@NullMarked
package io.raccordo.runtime.http;

import org.jspecify.annotations.NullMarked;
