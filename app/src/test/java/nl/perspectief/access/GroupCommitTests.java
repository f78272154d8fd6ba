package nl.perspectief.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class GroupCommitTests {
    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    private Integer slowFirst(List<Integer> group) {
        groups.add(List.copyOf(group));
        if (groups.size() == 1) {
            first.countDown();
            try {
                if (!go.await(20, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody said go");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (group.contains(13)) {
            throw new DataIntegrityViolationException("thirteen");
        }
        return groups.size();
    }

    @Test
    void who_comes_during_a_commit_shares_the_next_one() throws Exception {
        GroupCommit<Integer, Integer> commit = new GroupCommit<>(this::slowFirst);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var leader = threads.submit(() -> commit.write(0));
            assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
            List<Future<Integer>> others = others(threads, commit, 20);
            go.countDown();

            assertThat(leader.get(20, TimeUnit.SECONDS)).isEqualTo(1);
            for (Future<Integer> other : others) {
                assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo(2);
            }
        }
        assertThat(groups).hasSize(2);
        assertThat(groups.getLast())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(101, 120).boxed().toList());
    }

    /** Returns when all of them wait. */
    private static List<Future<Integer>> others(ExecutorService threads, GroupCommit<Integer, Integer> commit, int many)
            throws InterruptedException {
        List<Future<Integer>> others = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            int number = 100 + i;
            others.add(threads.submit(() -> commit.write(number)));
        }
        for (int turn = 0; turn < 2_000 && commit.waiting() < many; turn++) {
            Thread.sleep(5);
        }
        assertThat(commit.waiting()).isEqualTo(many);
        return others;
    }

    @Test
    void what_the_database_refuses_does_not_take_the_others_with_it() throws Exception {
        GroupCommit<Integer, Integer> commit = new GroupCommit<>(this::slowFirst);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var leader = threads.submit(() -> commit.write(0));
            assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
            List<Future<Integer>> others = others(threads, commit, 3);
            var refused = CompletableFuture.supplyAsync(() -> commit.write(13), threads);
            go.countDown();

            leader.get(20, TimeUnit.SECONDS);
            for (Future<Integer> other : others) {
                assertThat(other.get(20, TimeUnit.SECONDS)).isPositive();
            }
            assertThatThrownBy(() -> refused.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void one_too_many_is_refused_and_nothing_of_it_is_written() throws Exception {
        GroupCommit<Integer, Integer> commit = new GroupCommit<>(this::slowFirst);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var leader = threads.submit(() -> commit.write(0));
            assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
            List<Future<Integer>> others = others(threads, commit, GroupCommit.MOST_WAITING);

            assertThatThrownBy(() -> commit.write(-1)).isInstanceOf(TooBusy.class);
            go.countDown();
            leader.get(20, TimeUnit.SECONDS);
            for (Future<Integer> other : others) {
                other.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(groups.stream().flatMap(List::stream)).doesNotContain(-1).hasSize(1 + GroupCommit.MOST_WAITING);
    }

    @Test
    void everybody_hears_that_a_commit_failed_and_the_next_one_goes_on() {
        AtomicInteger calls = new AtomicInteger();
        GroupCommit<Integer, Integer> commit = new GroupCommit<>(_ -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
            }
            return 7;
        });

        assertThatThrownBy(() -> commit.write(1)).hasMessage("away");
        assertThat(commit.write(2)).isEqualTo(7);
    }
}
