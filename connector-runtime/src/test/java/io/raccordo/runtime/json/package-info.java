/** Views, types and changes of JSON. */
@NullMarked
package io.raccordo.runtime.json;

import org.jspecify.annotations.NullMarked;
