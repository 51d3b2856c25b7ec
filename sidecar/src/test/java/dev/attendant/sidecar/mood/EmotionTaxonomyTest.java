package dev.attendant.sidecar.mood;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmotionTaxonomyTest {

    private static final EmotionTaxonomy TAXONOMY = EmotionTaxonomy.load();

    @Test
    void shouldGroupEachLabelOfGoEmotions() {
        assertThat(TAXONOMY.names()).hasSize(28).doesNotHaveDuplicates();
        assertThat(TAXONOMY.names())
                .allSatisfy(name ->
                        assertThat(TAXONOMY.ekman(name)).isPresent().get().isIn(EmotionTaxonomy.EKMAN));
        assertThat(TAXONOMY.names().stream().flatMap(name -> TAXONOMY.ekman(name).stream()))
                .containsAll(EmotionTaxonomy.EKMAN);
    }

    @Test
    void shouldMapOnlyToLabelsThatExist() {
        assertThat(TAXONOMY.names().stream().flatMap(name -> TAXONOMY.emotion(name).stream()))
                .isNotEmpty()
                .allMatch(Emotion.LABELS::contains);
        assertThat(TAXONOMY.names().stream().flatMap(name -> TAXONOMY.sentiment(name).stream()))
                .allMatch(Sentiment.LABELS::contains)
                .containsAll(Sentiment.LABELS);
    }

    @Test
    void shouldGiveEachEmotionASentiment() {
        assertThat(Emotion.LABELS)
                .allSatisfy(emotion -> assertThat(Sentiment.LABELS).contains(TAXONOMY.sentimentOfEmotion(emotion)));
    }

    @Test
    void shouldNotKnowOtherLabels() {
        assertThat(TAXONOMY.ekman("boredom")).isEmpty();
        assertThat(TAXONOMY.sentiment("surprise")).isEmpty();
    }
}
