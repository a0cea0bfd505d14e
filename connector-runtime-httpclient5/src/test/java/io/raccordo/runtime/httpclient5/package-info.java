/** Tests. */
@NullMarked
package io.raccordo.runtime.httpclient5;

import org.jspecify.annotations.NullMarked;
