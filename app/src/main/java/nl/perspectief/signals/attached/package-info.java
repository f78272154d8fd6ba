/** Photos and papers that hang on a signal. */
@NullMarked
package nl.perspectief.signals.attached;

import org.jspecify.annotations.NullMarked;
