@NullMarked
package nl.perspectief.identity.issuer;

import org.jspecify.annotations.NullMarked;
