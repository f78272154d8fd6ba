/** The covenant as a program: a document that lawyers read, partners sign and the software executes and explains. */
@NullMarked
package nl.perspectief.covenant;

import org.jspecify.annotations.NullMarked;
