/** What the log of the installation hears of identity: sign-ins, refusals and sessions that ended. */
@NullMarked
package nl.perspectief.identity.securitylog;

import org.jspecify.annotations.NullMarked;
