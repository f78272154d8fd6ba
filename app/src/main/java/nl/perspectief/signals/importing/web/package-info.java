/** The pages on which a list is handed in, its columns are named, and each row says what becomes of it. */
@NullMarked
package nl.perspectief.signals.importing.web;

import org.jspecify.annotations.NullMarked;
