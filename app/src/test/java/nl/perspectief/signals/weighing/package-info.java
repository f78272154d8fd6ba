@NullMarked
package nl.perspectief.signals.weighing;

import org.jspecify.annotations.NullMarked;
