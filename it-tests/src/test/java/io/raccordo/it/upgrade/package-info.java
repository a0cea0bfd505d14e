/** Code written against older API versions, on connectors of newer ones. */
@NullMarked
package io.raccordo.it.upgrade;

import org.jspecify.annotations.NullMarked;
