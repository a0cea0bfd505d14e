/**
 * A transport by <a href="https://hc.apache.org/httpcomponents-client-5.6.x/">Apache HttpClient</a>
 * 5.
 */
@NullMarked
package io.raccordo.runtime.httpclient5;

import org.jspecify.annotations.NullMarked;
