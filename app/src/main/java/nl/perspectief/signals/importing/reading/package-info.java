/** Lists from elsewhere, read in memory: what a file holds, or why it cannot be read. Nothing of a file is kept. */
@NullMarked
package nl.perspectief.signals.importing.reading;

import org.jspecify.annotations.NullMarked;
