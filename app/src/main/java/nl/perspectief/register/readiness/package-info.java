/** How far the partners of each covenant are with signing and with their DPIAs, and who has to see to what is missing. */
@NullMarked
package nl.perspectief.register.readiness;

import org.jspecify.annotations.NullMarked;
