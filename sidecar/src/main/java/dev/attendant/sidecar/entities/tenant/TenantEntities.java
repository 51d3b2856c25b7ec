package dev.attendant.sidecar.entities.tenant;

import dev.attendant.sidecar.entities.Circumstances;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityRecogniser;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.entities.NameFinder;
import dev.attendant.sidecar.entities.NameRecogniser;
import dev.attendant.sidecar.entities.amount.AmountRecogniser;
import dev.attendant.sidecar.entities.contact.EmailRecogniser;
import dev.attendant.sidecar.entities.contact.PhoneNumbers;
import dev.attendant.sidecar.entities.contact.PhoneRecogniser;
import dev.attendant.sidecar.entities.contact.UrlRecogniser;
import dev.attendant.sidecar.entities.product.ProductRecogniser;
import dev.attendant.sidecar.entities.reference.PatternRecogniser;
import dev.attendant.sidecar.entities.reference.ReferenceRecogniser;
import dev.attendant.sidecar.entities.time.TimeRecogniser;
import dev.attendant.sidecar.tenant.EntitySettings;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds what the messages of each tenant name, by the tenant's settings. */
public final class TenantEntities {

    private final EntityRecogniser general;
    private final Map<TenantId, Prepared> prepared = new ConcurrentHashMap<>();

    /** A recogniser, and the version of the settings that it was made from. */
    private record Prepared(int settingsVersion, EntityRecogniser recogniser) {}

    public TenantEntities(PhoneNumbers phones, NameFinder names) {
        this.general = new EntityRecogniser(List.of(
                new EmailRecogniser(),
                new UrlRecogniser(),
                new PhoneRecogniser(phones),
                new ReferenceRecogniser(),
                new AmountRecogniser(),
                new TimeRecogniser(),
                new NameRecogniser(names)));
    }

    /**
     * The entities of a message, in the order of their places.
     *
     * @param now when it was written
     * @param language of the message, as a BCP 47 tag
     */
    public List<Entity> in(String message, Tenant tenant, Instant now, String language) {
        EntitySettings settings = tenant.settings().entities();
        Circumstances circumstances = new Circumstances(now, settings.zone(), settings.locale()).speaking(language);
        return recogniser(tenant).recognise(message, circumstances);
    }

    private EntityRecogniser recogniser(Tenant tenant) {
        return prepared.compute(
                        tenant.id(),
                        (id, known) -> known != null && isCurrent(known, tenant)
                                ? known
                                : new Prepared(
                                        tenant.settingsVersion(),
                                        prepare(tenant.settings().entities())))
                .recogniser();
    }

    private static boolean isCurrent(Prepared known, Tenant tenant) {
        return known.settingsVersion() == tenant.settingsVersion();
    }

    private EntityRecogniser prepare(EntitySettings settings) {
        return general.with(List.of(
                new PatternRecogniser(EntityType.ORDER_NUMBER, settings.orderNumbers()),
                new PatternRecogniser(EntityType.CASE_NUMBER, settings.caseNumbers()),
                new ProductRecogniser(settings.products())));
    }
}
