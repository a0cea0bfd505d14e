/** Written by hand in exactly the form in which connectors are generated; the tests call it. */
@NullMarked
package io.raccordo.runtime.example.github;

import org.jspecify.annotations.NullMarked;
