/** What an AuthZEN request asks in the words of a covenant, by a mapping that can be read. */
@NullMarked
package nl.perspectief.authzen.mapping;

import org.jspecify.annotations.NullMarked;
