package io.raccordo.runtime;

/** A page that has not been asked for yet. */
interface PageCall<T> {
  Page<T> load();
}
