package dev.attendant.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchPlanTest {

    @Test
    void shouldDealEachExampleOnceAPass() {
        List<Batch> batches = new BatchPlan(8, 1).of(List.of(task("intents", 100, 2)));

        List<String> dealt = batches.stream()
                .flatMap(batch -> batch.examples().stream().map(Example::text))
                .toList();
        assertThat(dealt).hasSize(200);
        assertThat(dealt.stream().distinct()).hasSize(100);
    }

    @Test
    void shouldLeaveSomeOutOfAPartOfAPass() {
        List<Batch> batches = new BatchPlan(8, 1).of(List.of(task("intents", 100, 0.25)));

        assertThat(batches.stream().mapToInt(batch -> batch.examples().size()).sum())
                .isEqualTo(25);
    }

    @Test
    void shouldNeverMixTasksInABatchButDealThemInTurns() {
        List<Batch> batches = new BatchPlan(8, 1).of(List.of(task("intents", 200, 1), task("emotions", 200, 1)));

        List<String> order = batches.stream().map(batch -> batch.task().name()).toList();
        assertThat(batches)
                .allSatisfy(batch -> assertThat(batch.task().examples()).containsAll(batch.examples()));
        assertThat(order.subList(0, 20)).contains("intents", "emotions");
    }

    @Test
    void shouldDealTheSameForTheSameSeedAndOtherwiseForAnother() {
        List<Task> tasks = List.of(task("intents", 100, 1));

        assertThat(new BatchPlan(8, 1).of(tasks)).isEqualTo(new BatchPlan(8, 1).of(tasks));
        assertThat(new BatchPlan(8, 1).of(tasks)).isNotEqualTo(new BatchPlan(8, 2).of(tasks));
    }

    @Test
    void shouldPutTextsOfLikeLengthTogether() {
        List<Batch> batches = new BatchPlan(8, 1).of(List.of(task("intents", 128, 1)));

        assertThat(batches).allSatisfy(batch -> {
            List<Integer> lengths = batch.examples().stream()
                    .map(example -> example.text().length())
                    .sorted()
                    .toList();
            assertThat(lengths.getLast() - lengths.getFirst()).isLessThanOrEqualTo(8);
        });
    }

    private static Task task(String name, int size, double passes) {
        List<Example> examples = IntStream.range(0, size)
                .mapToObj(i -> new Example("x".repeat(i + 1), List.of(i % 2)))
                .toList();
        return new Task(name, List.of("even", "odd"), examples, passes);
    }
}
