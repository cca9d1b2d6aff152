package cookbook.watch;

import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Observer;
import cookbook.component.Observers;
import cookbook.component.Outbox;
import cookbook.log.Printable;
import cookbook.net.SocketShutdown;
import cookbook.watch.FlightEvents.ComponentEvent;
import cookbook.watch.FlightEvents.ConnectionEvent;
import cookbook.watch.FlightEvents.MessageEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;

/** Writes down what components do while JDK Flight Recorder records, and observes nothing else. */
final class FlightRecording implements Observer, FlightRecorderListener {

    private static final String CONNECTION = "cookbook.net.Connection";

    private final Map<Component<?, ?>, ComponentEvent> components = new ConcurrentHashMap<>();

    /** By the labels of their components. */
    private final Map<String, ConnectionEvent> connections = new ConcurrentHashMap<>();

    /** Guarded by this monitor. */
    private boolean observes;

    @Override
    public void recorderInitialized(FlightRecorder recorder) {
        follow(recorder);
    }

    @Override
    public void recordingStateChanged(Recording recording) {
        follow(FlightRecorder.getFlightRecorder());
    }

    private synchronized void follow(FlightRecorder recorder) {
        boolean records =
                recorder.getRecordings().stream()
                        .anyMatch(each -> each.getState() == RecordingState.RUNNING);
        if (records && !observes) {
            Observers.add(this);
        } else if (!records && observes) {
            Observers.remove(this);
            components.clear();
            connections.clear();
        }
        observes = records;
    }

    @Override
    public void started(Component<?, ?> component, Thread thread, Component<?, ?> by) {
        var event = new ComponentEvent();
        event.component = component.toString();
        event.startedBy = by == null ? null : by.toString();
        event.runsOn = thread;
        event.begin();
        components.put(component, event);
        if (component.getClass().getName().equals(CONNECTION)) {
            var connection = new ConnectionEvent();
            connection.peer = label(component);
            connection.begin();
            connections.put(connection.peer, connection);
        }
    }

    private static String label(Component<?, ?> component) {
        var name = component.toString();
        return name.substring(name.indexOf(' ') + 1);
    }

    @Override
    public void ended(Component<?, ?> component, Throwable why) {
        var event = components.remove(component);
        if (event != null) {
            event.end = why == null ? null : Printable.text(why.toString());
            event.commit();
        }
        if (component.getClass().getName().equals(CONNECTION)) {
            var connection = connections.remove(label(component));
            if (connection != null) {
                connection.commit();
            }
        }
    }

    @Override
    public void sent(Outbox<?> from, Inbox<?> to, Object message, int fill) {
        if (message instanceof SocketShutdown(var reason) && from.owner() != null) {
            var connection = connections.get(label(from.owner()));
            if (connection != null && connection.reason == null) {
                connection.reason = reason.toString();
            }
        }
        var event = new MessageEvent();
        if (event.isEnabled()) {
            event.from = Names.of(from);
            event.outbox = from.name();
            event.to = Names.of(to);
            event.inbox = to.name();
            event.fill = fill;
            event.content = Content.of(message);
            event.size = message instanceof byte[] bytes ? bytes.length : 0;
            event.commit();
        }
    }
}
