/** Accounts of the embedded issuer: name, password and code, how often it went wrong, and who makes the first one. */
@NullMarked
package nl.perspectief.identity.issuer.account;

import org.jspecify.annotations.NullMarked;
