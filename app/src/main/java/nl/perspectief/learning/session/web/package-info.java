/** The pages and papers of a session, open to everybody. */
@NullMarked
package nl.perspectief.learning.session.web;

import org.jspecify.annotations.NullMarked;
