/** The cards as editors change them: proposed by one, agreed by another, laid over the files that came, and given back as files. */
@NullMarked
package nl.perspectief.guide.editing;

import org.jspecify.annotations.NullMarked;
