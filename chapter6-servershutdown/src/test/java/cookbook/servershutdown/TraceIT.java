package cookbook.servershutdown;

import cookbook.checks.MaintainersOnly;
import cookbook.teaching.ShownTrace;
import org.junit.jupiter.api.Test;

@MaintainersOnly
class TraceIT {

    @Test
    void the_server_traces_what_the_page_shows() throws Exception {
        ShownTrace.of(this).check(MotdServer.class, "message");
    }
}
