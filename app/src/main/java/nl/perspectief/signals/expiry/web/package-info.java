/** The page on which an own signal is kept longer. */
@NullMarked
package nl.perspectief.signals.expiry.web;

import org.jspecify.annotations.NullMarked;
