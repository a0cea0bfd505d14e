/**
 * What a team calls breaking: levels changed by profile and by hand, and thresholds. Never what was
 * found.
 */
@NullMarked
package io.raccordo.generator.diff.policy;

import org.jspecify.annotations.NullMarked;
