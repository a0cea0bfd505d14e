/**
 * What travels over HTTP, and the {@link io.raccordo.runtime.http.Transport} that carries it. A
 * transport sends one request and returns one response; redirects, credentials, retries and errors
 * are the connector's.
 */
@NullMarked
package io.raccordo.runtime.http;

import org.jspecify.annotations.NullMarked;
