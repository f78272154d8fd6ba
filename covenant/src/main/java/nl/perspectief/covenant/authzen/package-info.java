/** Questions in the words of OpenID AuthZEN Authorization API 1.0, from bytes to bytes; what they mean is the covenant's. */
@NullMarked
package nl.perspectief.covenant.authzen;

import org.jspecify.annotations.NullMarked;
