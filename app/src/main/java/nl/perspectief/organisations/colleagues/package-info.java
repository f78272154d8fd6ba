/** Who of an organisation takes part, for those who watch over its mandates. */
@NullMarked
package nl.perspectief.organisations.colleagues;

import org.jspecify.annotations.NullMarked;
