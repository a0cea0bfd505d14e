/**
 * JSON as Java sees it: {@linkplain io.raccordo.runtime.json.JsonType types} that read and write
 * one form each, and views over JSON objects that keep every member they do not know. Nothing here
 * uses reflection.
 */
@NullMarked
package io.raccordo.runtime.json;

import org.jspecify.annotations.NullMarked;
