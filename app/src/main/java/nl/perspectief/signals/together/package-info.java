/** Several young people seen together: several signals made in one go, with nothing that ties them. */
@NullMarked
package nl.perspectief.signals.together;

import org.jspecify.annotations.NullMarked;
