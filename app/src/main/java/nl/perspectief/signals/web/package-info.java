/** The pages of signals: noting one, reading and changing it, and taking it away. */
@NullMarked
package nl.perspectief.signals.web;

import org.jspecify.annotations.NullMarked;
