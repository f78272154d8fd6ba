@NullMarked
package nl.perspectief.shared.web;

import org.jspecify.annotations.NullMarked;
