package dev.attendant.sidecar.adapter.resilience;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.route.Bar;
import dev.attendant.sidecar.chat.route.GateLimits;
import dev.attendant.sidecar.chat.route.ModelGate;
import dev.attendant.sidecar.tenant.TenantId;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A breaker for each model, a bulkhead for each provider, and a bulkhead and a rate limit for each tenant at each
 * provider. It lives in this process: each instance of the sidecar judges for itself.
 */
public final class ResilienceGate implements ModelGate {

    private static final int PROBES = 3;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<ModelName, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private final Map<String, LastFailure> failures = new ConcurrentHashMap<>();
    private final Map<String, Bulkhead> providers = new ConcurrentHashMap<>();
    private final Map<Share, Bulkhead> shares = new ConcurrentHashMap<>();
    private final Map<Share, RateLimiter> rates = new ConcurrentHashMap<>();
    private final CircuitBreakerConfig breaker;
    private final BulkheadConfig provider;
    private final BulkheadConfig share;
    private final RateLimiterConfig rate;
    private final Clock clock;

    /** @param clock by which breakers stay open; rates are by the system's own */
    public ResilienceGate(GateLimits limits, Clock clock) {
        this.clock = clock;
        this.breaker = breaker(limits, clock);
        this.provider = bulkhead(limits.callsAtOnce());
        this.share = bulkhead(limits.tenantCallsAtOnce());
        this.rate = RateLimiterConfig.custom()
                .limitForPeriod(limits.tenantCallsPerMinute())
                .limitRefreshPeriod(MINUTE)
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    @Override
    public Admission admit(ModelName model, TenantId tenant) {
        CircuitBreaker ofModel = breakers.computeIfAbsent(model, name -> CircuitBreaker.of(name.toString(), breaker));
        if (!ofModel.tryAcquirePermission()) {
            return new Refusal(Bar.BREAKER_OPEN);
        }
        Admission admission = admit(ofModel, new Share(model.provider(), tenant));
        if (admission instanceof Refusal) {
            ofModel.releasePermission();
        }
        return admission;
    }

    @Override
    public Map<ModelName, Health> health() {
        return breakers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> health(entry.getValue())));
    }

    @Override
    public List<Standing> standings() {
        return breakers.entrySet().stream()
                .map(entry -> new Standing(
                        entry.getKey(),
                        health(entry.getValue()),
                        Optional.ofNullable(failures.get(entry.getValue().getName()))))
                .sorted(Comparator.comparing(standing -> standing.model().toString()))
                .toList();
    }

    private static Health health(CircuitBreaker breaker) {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> Health.LEFT_ALONE;
            case HALF_OPEN -> Health.PROBED;
            case CLOSED, DISABLED, METRICS_ONLY -> Health.ASKED;
        };
    }

    private Admission admit(CircuitBreaker ofModel, Share who) {
        Bulkhead ofProvider = providers.computeIfAbsent(who.provider, name -> Bulkhead.of(name, provider));
        if (!ofProvider.tryAcquirePermission()) {
            return new Refusal(Bar.PROVIDER_BUSY);
        }
        Admission admission = admit(new Held(ofModel, ofProvider, bulkhead(who)), who);
        if (admission instanceof Refusal) {
            ofProvider.releasePermission();
        }
        return admission;
    }

    /** The rate comes last, as what it gave cannot be given back. */
    private Admission admit(Held held, Share who) {
        if (!held.ofTenant.tryAcquirePermission()) {
            return new Refusal(Bar.TENANT_BUSY);
        }
        if (!rates.computeIfAbsent(who, each -> RateLimiter.of(each.toString(), rate))
                .acquirePermission()) {
            held.ofTenant.releasePermission();
            return new Refusal(Bar.TENANT_RATE);
        }
        return held;
    }

    private Bulkhead bulkhead(Share who) {
        return shares.computeIfAbsent(who, each -> Bulkhead.of(each.toString(), share));
    }

    private static BulkheadConfig bulkhead(int most) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(most)
                .maxWaitDuration(Duration.ZERO)
                .build();
    }

    private static CircuitBreakerConfig breaker(GateLimits limits, Clock clock) {
        return CircuitBreakerConfig.custom()
                .slidingWindow(limits.judgedCalls(), limits.judgedCalls(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(limits.openAtPercent())
                .waitDurationInOpenState(limits.openFor())
                .permittedNumberOfCallsInHalfOpenState(PROBES)
                .clock(clock)
                .build();
    }

    private record Share(String provider, TenantId tenant) {}

    private final class Held implements Pass {

        private final CircuitBreaker ofModel;
        private final Bulkhead ofProvider;
        private final Bulkhead ofTenant;

        Held(CircuitBreaker ofModel, Bulkhead ofProvider, Bulkhead ofTenant) {
            this.ofModel = ofModel;
            this.ofProvider = ofProvider;
            this.ofTenant = ofTenant;
        }

        @Override
        public void leave(ChatOutcome outcome, Duration took) {
            ofTenant.onComplete();
            ofProvider.onComplete();
            switch (outcome) {
                case Completion _ -> ofModel.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
                case ChatFailure failure -> judge(failure, took);
            }
        }

        /** A request that no model would have answered says nothing against this one. */
        private void judge(ChatFailure failure, Duration took) {
            switch (failure.kind()) {
                case TIMEOUT,
                        RATE_LIMITED,
                        OVERLOADED,
                        UNREACHABLE,
                        CUT,
                        MALFORMED,
                        EMPTY,
                        UNAUTHORISED,
                        UNPAID,
                        UNKNOWN_MODEL -> {
                    failures.put(ofModel.getName(), new LastFailure(failure.kind(), failure.line(), clock.instant()));
                    ofModel.onError(took.toNanos(), TimeUnit.NANOSECONDS, new FailedCallException(failure.line()));
                }
                case TOO_LONG, REFUSED, INVALID, OVER_BUDGET, CANCELLED -> ofModel.releasePermission();
            }
        }
    }
}
