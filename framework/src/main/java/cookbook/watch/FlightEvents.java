package cookbook.watch;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The events that a recording of JDK Flight Recorder has of components, by the JDK's own rules. */
final class FlightEvents {

    private FlightEvents() {}

    /** From start to end. */
    @Name("cookbook.Component")
    @Label("Component")
    @Category("Cookbook")
    @Description("A component, from its start to its end")
    @StackTrace(false)
    static final class ComponentEvent extends Event {

        @Label("Component")
        String component;

        @Label("Started By")
        String startedBy;

        @Label("Thread")
        Thread runsOn;

        @Label("End")
        @Description("What ended its main(); nothing if it returned")
        String end;
    }

    /** From the first byte to the last. */
    @Name("cookbook.Connection")
    @Label("Connection")
    @Category("Cookbook")
    @Description("A connection of a server, from its start to its end")
    @StackTrace(false)
    static final class ConnectionEvent extends Event {

        @Label("Peer")
        String peer;

        @Label("Reason")
        @Description("Why nothing more was received, as the handler was told")
        String reason;
    }

    /** A moment. */
    @Name("cookbook.Message")
    @Label("Message")
    @Category("Cookbook")
    @Description("A message that crossed a link; off by default, since there can be millions")
    @Enabled(false)
    @StackTrace(false)
    static final class MessageEvent extends Event {

        @Label("From")
        String from;

        @Label("Outbox")
        String outbox;

        @Label("To")
        String to;

        @Label("Inbox")
        String inbox;

        @Label("Fill")
        @Description("How many messages were in the inbox then")
        int fill;

        @Label("Content")
        String content;

        @Label("Size")
        @Description("Of a message of bytes")
        @DataAmount
        int size;
    }
}
