/** Keeping what is typed, with and without script, and the page on which somebody finds it again. */
@NullMarked
package nl.perspectief.drafts.web;

import org.jspecify.annotations.NullMarked;
