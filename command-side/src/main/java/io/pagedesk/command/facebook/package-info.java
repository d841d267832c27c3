/** Logging in with Facebook: what a Facebook user lets an App have, and the Pages that come with it. */
@NullMarked
package io.pagedesk.command.facebook;

import org.jspecify.annotations.NullMarked;
