/** The page with numbers of decisions. */
@NullMarked
package nl.perspectief.signals.numbers.web;

import org.jspecify.annotations.NullMarked;
