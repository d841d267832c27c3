/** Signing in at the company's OpenID Connect issuer. */
@NullMarked
package io.pagedesk.command.oidc;

import org.jspecify.annotations.NullMarked;
