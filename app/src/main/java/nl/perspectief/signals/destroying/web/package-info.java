/** The page on which an organisation says why it keeps a signal that was not taken on. */
@NullMarked
package nl.perspectief.signals.destroying.web;

import org.jspecify.annotations.NullMarked;
