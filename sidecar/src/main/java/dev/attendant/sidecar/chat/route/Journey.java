package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.ModelName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One request on its way along a route. */
final class Journey {

    private final Route route;
    private final Map<ModelName, ChatModel> models;
    private final Asker asker;
    private final Backoff backoff;
    private final InstantSource clock;
    private final Instant end;
    private final Instant inTime;
    private final List<Attempt> attempts = new ArrayList<>();
    private Optional<Attempt> hedge = Optional.empty();

    /** @param time for all tries together */
    Journey(
            Route route,
            Map<ModelName, ChatModel> models,
            Asker asker,
            Duration time,
            Backoff backoff,
            InstantSource clock) {
        this.route = route;
        this.models = models;
        this.asker = asker;
        this.backoff = backoff;
        this.clock = clock;
        Instant now = clock.instant();
        this.end = now.plus(time);
        this.inTime = now.plus(route.inTime());
    }

    RoutedChat run() {
        for (ModelName name : route.models()) {
            if (last(name) instanceof Attempt.Asked asked && asked.outcome() instanceof Completion completion) {
                return new RoutedChat.Answered(asked.model(), completion, attempts);
            }
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        return new RoutedChat.Unanswered(attempts);
    }

    /** What asking this model came to in the end. */
    private Attempt last(ModelName name) {
        ChatModel model = model(name);
        if (route.isHedged() && attempts.isEmpty()) {
            Attempt best = race(model);
            return hedge.isEmpty() ? tryAgain(model, best) : best;
        }
        Optional<Attempt.Asked> before = hedge.filter(attempt -> attempt.model().equals(name))
                .filter(Attempt.Asked.class::isInstance)
                .map(Attempt.Asked.class::cast);
        if (before.filter(Attempt.Asked::isHopeless).isPresent()) {
            return before.get();
        }
        return before.filter(Attempt.Asked::mayPass).isPresent()
                ? tryAgain(model, before.get())
                : tryAgain(model, attempt(model));
    }

    /** Asks one model again until its failure is none that passes, or its tries or the time are up. */
    private Attempt tryAgain(ChatModel model, Attempt first) {
        Attempt last = first;
        int tries = 1;
        while (last instanceof Attempt.Asked asked
                && asked.mayPass()
                && tries < route.triesPerModel()
                && pause(model.name(), backoff.before(tries, asked.retryAfter()))) {
            last = attempt(model);
            tries++;
        }
        return last;
    }

    private Attempt attempt(ChatModel model) {
        Attempt attempt = ask(model, Stand.ALONE);
        attempts.add(attempt);
        return attempt;
    }

    /** Asks the first model, and the second beside it where that one says nothing for too long. */
    private Attempt race(ChatModel first) {
        ModelName second = route.models().get(1);
        Duration patience = route.hedgeAfter().orElseThrow();
        Race race = new Race(first.name(), second, runner -> ask(model(runner.model()), runner));
        Race.End ended = race.run(patience, this::isTimeForTwo);
        hedge = ended.hedge();
        if (hedge.isPresent()) {
            attempts.add(new Attempt.Hedged(second, first.name(), patience));
        }
        attempts.addAll(Race.inOrder(ended));
        return ended.best();
    }

    private Attempt ask(ChatModel model, Stand stand) {
        Duration left = left();
        return left.compareTo(route.leastPerTry()) < 0
                ? new Attempt.Barred(model.name(), Bar.NO_TIME)
                : asker.ask(model, min(left, route.mostPerTry()), stand);
    }

    /** Whether somebody waits long enough for a second model to be worth its price. */
    private boolean isTimeForTwo() {
        return min(left(), Duration.between(clock.instant(), inTime)).compareTo(route.leastPerTry()) >= 0;
    }

    /** Waits, unless that would leave no time for a try, or the next model could answer sooner. */
    private boolean pause(ModelName model, Duration wait) {
        if (leftToRetry(model).minus(wait).compareTo(route.leastPerTry()) < 0) {
            return false;
        }
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration leftToRetry(ModelName model) {
        boolean isLast = model.equals(route.models().getLast());
        return isLast || inTime.isAfter(end) ? left() : Duration.between(clock.instant(), inTime);
    }

    private Duration left() {
        return Duration.between(clock.instant(), end);
    }

    private ChatModel model(ModelName name) {
        return Objects.requireNonNull(models.get(name));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
