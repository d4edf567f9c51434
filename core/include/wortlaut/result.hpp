#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace wortlaut {

/// What went wrong, as a value: `code` is from a closed list (kebab-case, for programs), `message`
/// is one English sentence that says what and where (for people).
struct Error {
  std::string code;
  std::string message;
};

/// Either a `T` or an `Error`. The core never throws for bad input and never prints.
template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  /// The value; only where `ok()`.
  const T& value() const& { assert(ok()); return *std::get_if<T>(&state_); }
  T& value() & { assert(ok()); return *std::get_if<T>(&state_); }
  T&& value() && { assert(ok()); return std::move(*std::get_if<T>(&state_)); }

  /// The error; only where not `ok()`.
  const Error& error() const { assert(!ok()); return *std::get_if<Error>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace wortlaut
