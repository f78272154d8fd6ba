/** The answers to AuthZEN requests as JSON bytes, with the reasons of a covenant in two languages. */
@NullMarked
package nl.perspectief.authzen.answers;

import org.jspecify.annotations.NullMarked;
