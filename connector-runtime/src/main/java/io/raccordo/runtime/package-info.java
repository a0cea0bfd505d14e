/** What generated connectors call. */
@NullMarked
package io.raccordo.runtime;

import org.jspecify.annotations.NullMarked;
