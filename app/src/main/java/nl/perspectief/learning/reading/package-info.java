/** The stories as Markdown files with a checked head; a mistake in a file stops the start, and names the file and the line. */
@NullMarked
package nl.perspectief.learning.reading;

import org.jspecify.annotations.NullMarked;
