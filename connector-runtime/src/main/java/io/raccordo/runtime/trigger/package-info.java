/**
 * Polling: {@link io.raccordo.runtime.trigger.Trigger} looks again and again for what is new in a
 * search, and keeps in a {@link io.raccordo.runtime.trigger.TriggerStore} how far it got.
 */
@NullMarked
package io.raccordo.runtime.trigger;

import org.jspecify.annotations.NullMarked;
