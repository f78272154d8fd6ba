/** The pages of signals, referrals and weighings. */
@NullMarked
package nl.perspectief.signals.web;

import org.jspecify.annotations.NullMarked;
