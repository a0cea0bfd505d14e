/**
 * Access tokens for connections: the flows of OAuth 2.0 (RFC 6749), OpenID Connect discovery, and
 * tokens that renew themselves.
 */
@NullMarked
package io.raccordo.runtime.oauth;

import org.jspecify.annotations.NullMarked;
