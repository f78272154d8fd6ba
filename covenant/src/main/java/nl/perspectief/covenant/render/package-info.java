/** The covenant as people read it: the agreement with the rules of the software in its margin, as HTML and as PDF/UA. */
@NullMarked
package nl.perspectief.covenant.render;

import org.jspecify.annotations.NullMarked;
