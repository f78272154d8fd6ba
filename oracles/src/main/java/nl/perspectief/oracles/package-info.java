/** Other policy engines as judges of the covenant kernel. */
@NullMarked
package nl.perspectief.oracles;

import org.jspecify.annotations.NullMarked;
