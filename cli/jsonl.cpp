#include "jsonl.hpp"

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstring>
#include <deque>
#include <fstream>
#include <iostream>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>

#include "files.hpp"

namespace wortlaut::cli {
namespace {

/// One line on its way through: read, analysed by some worker, written in turn.
struct Job {
  std::uint64_t line = 0;  ///< counted from 1
  std::string text;        ///< the line; then the analysis, or what is wrong with the line
  bool done = false;
  bool broken = false;
};

/// What one line becomes: the analysis with the line's id in front, or a reason.
void work_on(Job& job, std::span<const LanguagePack> packs, const AnalyzeOptions& options) {
  const auto broken = [&job](std::string why) {
    job.text = std::move(why);
    job.broken = true;
  };
  try {
    const auto article = nlohmann::ordered_json::parse(job.text);
    if (!article.is_object()) return broken("not a JSON object");
    const auto text = article.find("text");
    if (text == article.end() || !text->is_string()) return broken("no string \"text\"");
    const auto id = article.find("id");
    const std::string shown_id = id == article.end() ? "null" : id->dump();
    const std::string analysis = to_json(analyze(text->get_ref<const std::string&>(), packs, options));
    job.text = "{\"id\":" + shown_id + "," + analysis.substr(1) + "\n";
  } catch (const nlohmann::json::parse_error& problem) {
    broken("broken JSON at byte " + std::to_string(problem.byte));
  } catch (const std::exception& problem) {
    broken(std::string("could not be analysed: ") + problem.what());
  }
}

/// The lines in flight, oldest first; shared by one reader, the workers and one writer.
class Pipeline {
 public:
  explicit Pipeline(std::size_t capacity) : capacity_(capacity) {}

  /// Waits while as many lines are in flight as may be. False where the writer has given up.
  bool add(std::uint64_t line, std::string text) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return jobs_.size() < capacity_ || stopped_; });
    if (stopped_) return false;
    jobs_.push_back(std::make_unique<Job>(Job{line, std::move(text)}));
    changed_.notify_all();
    return true;
  }

  void no_more() {
    const std::lock_guard lock(mutex_);
    complete_ = true;
    changed_.notify_all();
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

  /// The oldest line that no worker has; nothing when there will be none.
  Job* take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return taken_ < jobs_.size() || complete_ || stopped_; });
    return taken_ < jobs_.size() && !stopped_ ? jobs_[taken_++].get() : nullptr;
  }

  void finish(Job& job) {
    const std::lock_guard lock(mutex_);
    job.done = true;
    changed_.notify_all();
  }

  /// The oldest line of all, once it is done; nothing at the end.
  std::unique_ptr<Job> next_done() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return jobs_.empty() ? complete_ : jobs_.front()->done; });
    if (jobs_.empty()) return nullptr;
    std::unique_ptr<Job> job = std::move(jobs_.front());
    jobs_.pop_front();
    --taken_;
    changed_.notify_all();
    return job;
  }

  /// Whether the next line would have to be waited for: then what is written should be flushed.
  bool idle() {
    const std::lock_guard lock(mutex_);
    return jobs_.empty() || !jobs_.front()->done;
  }

 private:
  std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::unique_ptr<Job>> jobs_;
  std::size_t taken_ = 0;  ///< jobs_[0, taken_) are with workers or done
  bool complete_ = false;
  bool stopped_ = false;
};

/// "12,345 articles, 678 a second" on one line of a terminal.
class Progress {
 public:
  void count() {
    ++articles_;
    const auto now = std::chrono::steady_clock::now();
    if (!terminal_ || now - shown_ < std::chrono::milliseconds(200)) return;
    shown_ = now;
    show(now);
  }
  void clear() const {
    if (terminal_) std::fputs("\r\033[K", stderr);
  }
  void end() const {
    if (!terminal_ || articles_ == 0) return;
    show(std::chrono::steady_clock::now());
    std::fputc('\n', stderr);
  }

 private:
  void show(std::chrono::steady_clock::time_point now) const {
    const double seconds = std::chrono::duration<double>(now - begun_).count();
    std::fprintf(stderr, "\r\033[K%llu articles, %.0f a second", static_cast<unsigned long long>(articles_),
                 static_cast<double>(articles_) / (seconds > 0 ? seconds : 1));
  }
  bool terminal_ = isatty(STDERR_FILENO) != 0;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point shown_ = begun_;
  std::uint64_t articles_ = 0;
};

/// Prints what is done, in turn, until the end. Returns the exit code.
int write_done(Pipeline& pipeline, const std::string& name) {
  Progress progress;
  int code = 0;
  while (const auto job = pipeline.next_done()) {
    if (job->broken) {
      code = 1;
      progress.clear();
      std::fprintf(stderr, "wortlaut: %s: line %llu: %s\n", name.c_str(), static_cast<unsigned long long>(job->line),
                   job->text.c_str());
      continue;
    }
    progress.count();
    const bool whole = std::fwrite(job->text.data(), 1, job->text.size(), stdout) == job->text.size();
    if (!whole || (pipeline.idle() && std::fflush(stdout) != 0)) {
      std::fprintf(stderr, "wortlaut: standard output: %s\n", std::strerror(errno));
      pipeline.stop();
      return 1;
    }
  }
  if (std::fflush(stdout) != 0) {
    std::fprintf(stderr, "wortlaut: standard output: %s\n", std::strerror(errno));
    return 1;
  }
  progress.end();
  return code;
}

}  // namespace

int analyze_lines(const Options& options, std::span<const LanguagePack> packs) {
  const std::string name = shown_name(options.input);
  std::ifstream file;
  if (options.input != "-") {
    // Read a byte first: a folder opens without complaint.
    file.open(options.input, std::ios::binary);
    file.peek();
    if (!file.is_open() || (file.bad() || (file.fail() && !file.eof()))) {
      std::fprintf(stderr, "wortlaut: %s: %s\n", name.c_str(), std::strerror(errno));
      return 1;
    }
    file.clear();
  }
  std::ios::sync_with_stdio(false);
  std::istream& input = options.input == "-" ? std::cin : file;

  const unsigned cores = std::thread::hardware_concurrency();
  const unsigned count = options.jobs != 0 ? options.jobs : (cores != 0 ? cores : 1);
  const AnalyzeOptions analyze_options{options.language};
  Pipeline pipeline(std::size_t{4} * count);

  std::vector<std::thread> workers;
  for (unsigned i = 0; i < count; ++i) {
    workers.emplace_back([&] {
      while (Job* job = pipeline.take()) {
        work_on(*job, packs, analyze_options);
        pipeline.finish(*job);
      }
    });
  }
  int code = 0;
  std::thread writer([&] { code = write_done(pipeline, name); });

  std::uint64_t line = 0;
  std::string text;
  while (std::getline(input, text)) {
    ++line;
    if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (!pipeline.add(line, std::move(text))) break;
    text.clear();
  }
  const bool unreadable = input.bad();
  pipeline.no_more();
  for (std::thread& worker : workers) worker.join();
  writer.join();
  if (unreadable) {
    std::fprintf(stderr, "wortlaut: %s: reading failed after line %llu\n", name.c_str(),
                 static_cast<unsigned long long>(line));
    return 1;
  }
  return code;
}

}  // namespace wortlaut::cli
