// Copyright 2026 the emotion4j authors. Licensed under the Apache License, Version 2.0: see LICENSE.
/* Threads that lend a hand where they are idle. */
#ifndef EMOTION4J_WORKERS_H
#define EMOTION4J_WORKERS_H

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace emotion4j {

/**
 * Runs numbered pieces of work on the calling thread and on whichever helpers are idle. A caller
 * never waits for a helper to begin: where all are busy it does everything itself, so several
 * callers at once lose nothing. Safe to share between threads.
 */
class Workers {
 public:
  explicit Workers(int helpers) {
    for (int i = 0; i < helpers; ++i) {
      threads_.emplace_back([this] { serve(); });
    }
  }

  ~Workers() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_all();
    for (std::thread& thread : threads_) {
      thread.join();
    }
  }

  /** Those that all detectors share, one less than there are cores; they end with their last user. */
  static std::shared_ptr<Workers> shared() {
    static std::mutex mutex;
    static std::weak_ptr<Workers> workers;
    std::lock_guard<std::mutex> lock(mutex);
    std::shared_ptr<Workers> found = workers.lock();
    if (!found) {
      const int cores = static_cast<int>(std::thread::hardware_concurrency());
      found = std::make_shared<Workers>(std::max(0, cores - 1));
      workers = found;
    }
    return found;
  }

  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  /**
   * Runs work(0) ... work(count - 1), in this order of beginning, and returns when all are done.
   * Throws what a piece of work has thrown, after the others have ended.
   */
  void run(int count, const std::function<void(int)>& work) {
    auto job = std::make_shared<Job>(count, work);
    if (!threads_.empty() && count > 1) {
      {
        std::lock_guard<std::mutex> lock(mutex_);
        jobs_.push_back(job);
      }
      wake_.notify_one();
    }
    job->takePart();
    {
      std::lock_guard<std::mutex> lock(mutex_);
      for (auto it = jobs_.begin(); it != jobs_.end(); ++it) {
        if (*it == job) {
          jobs_.erase(it);
          break;
        }
      }
    }
    job->awaitEnd();
  }

 private:
  /** One call's pieces of work. The function is used only until awaitEnd has returned. */
  class Job {
   public:
    Job(int count, const std::function<void(int)>& work) : count_(count), work_(work) {}

    void takePart() {
      for (int i = next_.fetch_add(1); i < count_; i = next_.fetch_add(1)) {
        try {
          work_(i);
        } catch (...) {
          std::lock_guard<std::mutex> lock(mutex_);
          if (!failure_) {
            failure_ = std::current_exception();
          }
        }
        std::lock_guard<std::mutex> lock(mutex_);
        if (++done_ == count_) {
          end_.notify_all();
        }
      }
    }

    void awaitEnd() {
      std::unique_lock<std::mutex> lock(mutex_);
      end_.wait(lock, [this] { return done_ == count_; });
      if (failure_) {
        std::rethrow_exception(failure_);
      }
    }

   private:
    const int count_;
    const std::function<void(int)>& work_;
    std::atomic<int> next_{0};
    std::mutex mutex_;
    std::condition_variable end_;
    int done_ = 0;
    std::exception_ptr failure_;
  };

  void serve() {
    while (true) {
      std::shared_ptr<Job> job;
      {
        std::unique_lock<std::mutex> lock(mutex_);
        wake_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
        if (stopping_) {
          return;
        }
        job = jobs_.front();
        jobs_.pop_front();
      }
      job->takePart();
    }
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::shared_ptr<Job>> jobs_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace emotion4j

#endif
