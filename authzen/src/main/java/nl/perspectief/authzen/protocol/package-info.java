/** The requests of OpenID AuthZEN Authorization API 1.0, from bytes to records, and what is wrong with those that are refused. */
@NullMarked
package nl.perspectief.authzen.protocol;

import org.jspecify.annotations.NullMarked;
