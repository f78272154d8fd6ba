/** The pages of the attachments of a signal. */
@NullMarked
package nl.perspectief.signals.attached.web;

import org.jspecify.annotations.NullMarked;
