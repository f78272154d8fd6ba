/** How long an own signal that nobody refers is kept: twelve weeks, once twelve more with a reason, and then it is destroyed. */
@NullMarked
package nl.perspectief.signals.expiry;

import org.jspecify.annotations.NullMarked;
