package nl.perspectief.edge;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/** What Tomcat says when a request did not reach the application, or the application could not make its own page of it. */
final class BareReports extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    private final AnswerHeaders headers;
    private final BareAnswers answers;

    BareReports(AnswerHeaders headers, BareAnswers answers) {
        this.headers = headers;
        this.answers = answers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < FIRST_ERROR
                || response.getContentWritten() > 0
                || !response.setErrorReported()
                || !reachable(response)) {
            return;
        }
        if (request.getCoyoteRequest().getAttribute(BareAnswers.STATUS) instanceof Integer status) {
            response.setStatus(status);
        }
        try {
            // resetting an answer, as Tomcat does for an exception, takes its headers along
            headers.each(response::setHeader);
            BareAnswers.Bare bare = answers.of(request, response.getStatus());
            response.setContentType(bare.type());
            response.setHeader("Content-Language", bare.language().tag());
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(bare.body());
                response.finishResponse();
            }
        } catch (IOException _) {
            // who asked left before the answer
        }
    }

    /** Whether there is still somebody to write to. */
    private static boolean reachable(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
