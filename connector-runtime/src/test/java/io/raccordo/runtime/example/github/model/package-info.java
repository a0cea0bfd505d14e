/** Types of the GitHub API. */
@NullMarked
package io.raccordo.runtime.example.github.model;

import org.jspecify.annotations.NullMarked;
