/** Lists that professionals kept elsewhere, taken over as signals of theirs: by the rules of the form, all good rows or none. */
@NullMarked
package nl.perspectief.signals.importing;

import org.jspecify.annotations.NullMarked;
