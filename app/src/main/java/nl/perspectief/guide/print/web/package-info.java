/** The guide on paper: cards of A5 and a poster of A3, as tagged PDF. */
@NullMarked
package nl.perspectief.guide.print.web;

import org.jspecify.annotations.NullMarked;
