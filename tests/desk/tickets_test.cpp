// SPDX-License-Identifier: Apache-2.0
// The latest question counts; earlier answers, and answers to a place that is gone, are dropped.
#include "desk/tickets.h"

#include <catch2/catch.hpp>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

using namespace aiyl::desk;

namespace {

// A screen's thread that looks at its post when told to.
struct Post {
  std::mutex mutex;
  std::vector<std::function<void()>> letters;

  Dispatcher Dispatch() {
    return [this](std::function<void()> letter) {
      const std::lock_guard lock(mutex);
      letters.push_back(std::move(letter));
    };
  }
  void Open() {
    std::vector<std::function<void()>> now;
    {
      const std::lock_guard lock(mutex);
      now.swap(letters);
    }
    for (auto& letter : now) letter();
  }
};

}  // namespace

TEST_CASE("an answer comes on the screen's thread, and nothing waits any more") {
  Post post;
  Worker worker(post.Dispatch());
  Tickets tickets(worker);
  std::vector<int> answers;
  tickets.Ask<int>([](Progress& progress) { return progress.IsCancelled() ? -1 : 7; },
                   [&](int answer) { answers.push_back(answer); });
  CHECK(tickets.Waiting() != nullptr);
  worker.Drain();
  CHECK(answers.empty());
  post.Open();
  CHECK(answers == std::vector<int>{7});
  CHECK(tickets.Waiting() == nullptr);
}

TEST_CASE("a newer question stops the work of the earlier one and drops its answer") {
  Post post;
  Worker worker(post.Dispatch());
  Tickets tickets(worker);
  std::vector<int> answers;
  std::promise<void> begun;
  bool told_to_stop = false;
  tickets.Ask<int>(
      [&](Progress& progress) {
        begun.set_value();
        while (!progress.IsCancelled()) std::this_thread::yield();
        told_to_stop = true;
        return 1;
      },
      [&](int answer) { answers.push_back(answer); });
  begun.get_future().wait();
  tickets.Ask<int>([](Progress&) { return 2; }, [&](int answer) { answers.push_back(answer); });
  worker.Drain();
  post.Open();
  CHECK(told_to_stop);
  CHECK(answers == std::vector<int>{2});
}

TEST_CASE("an answer that was under way already is dropped too, and so is one to a place that is gone") {
  Post post;
  Worker worker(post.Dispatch());
  std::optional<Tickets> tickets(worker);
  int answers = 0;
  tickets->Ask<int>([](Progress&) { return 1; }, [&](int) { ++answers; });
  worker.Drain();
  tickets->Drop();
  post.Open();
  CHECK(answers == 0);
  tickets->Ask<int>([](Progress&) { return 2; }, [&](int) { ++answers; });
  worker.Drain();
  tickets.reset();
  post.Open();
  CHECK(answers == 0);
}
