/** The contents as Markdown files with a checked head. */
@NullMarked
package nl.perspectief.guide.reading;

import org.jspecify.annotations.NullMarked;
