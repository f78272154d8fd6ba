/** The covenant as people write it: reading Markdown with rule blocks, telling what is wrong where, and Dutch sentences. */
@NullMarked
package nl.perspectief.covenant.language;

import org.jspecify.annotations.NullMarked;
