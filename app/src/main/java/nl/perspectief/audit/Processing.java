package nl.perspectief.audit;

import java.time.Instant;
import java.util.List;

/** One action on data of persons, as it is about to be written: a line for each span. */
record Processing(ProcessingActivity activity, Outcome outcome, Instant end, List<Span> spans) {}
