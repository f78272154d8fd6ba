/** The address at which systems of partners hand over signals, after the NLGov REST API Design Rules. */
@NullMarked
package nl.perspectief.signals.intake.rest;

import org.jspecify.annotations.NullMarked;
