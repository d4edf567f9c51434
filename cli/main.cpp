/// wortlaut: the command line over the core. Reads, hands over, prints; decides nothing itself.

#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <limits>

#include "console.hpp"
#include "files.hpp"
#include "jsonl.hpp"
#include "notebook.hpp"
#include "options.hpp"
#include "text_report.hpp"
#include "wortlaut/wortlaut.hpp"

namespace {

using namespace wortlaut;
using namespace wortlaut::cli;

bool wants_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0') &&
         (terminal == nullptr || std::strcmp(terminal, "dumb") != 0);
}

int analyze_one(const Options& options, std::span<const LanguagePack> packs) {
  const std::string name = shown_name(options.input);
  const Result<std::string> text = read_text(options.input);
  if (!text) return complain(bad_input, text.error().message);
  if (text.value().find_first_not_of(" \t\r\n\f\v") == std::string::npos) {
    return complain(bad_input, name + ": the text is empty");
  }
  if (text.value().size() > std::numeric_limits<std::uint32_t>::max()) {
    return complain(bad_input, name + ": longer than 4 GiB; give it article by article with --jsonl");
  }
  const Analysis analysis = analyze(text.value(), packs, {options.language});
  if (options.format == Options::Format::text) return print(text_report(analysis, wants_colour()));
  return print(to_json(analysis) + "\n");
}

int run(const std::vector<std::string>& arguments, const char* program) {
  if (!arguments.empty() && arguments.front() == "notebook") return notebook_command(arguments, program);
  const auto read = read_options(arguments);
  if (const auto* usage = std::get_if<UsageError>(&read)) {
    return complain(wrong_usage, usage->message + " (see wortlaut --help)");
  }
  const Options& options = std::get<Options>(read);
  if (options.action == Options::Action::help) return print(help_text);
  if (options.action == Options::Action::version) return print("wortlaut " + std::string(version()) + "\n");

  const auto packs = load_packs(options.packs, program);
  if (!packs) return complain(bad_input, packs.error().message);
  return options.jsonl ? analyze_lines(options, packs.value()) : analyze_one(options, packs.value());
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc}, argv[0]);
  } catch (const std::exception& problem) {
    return complain(bad_input, problem.what());
  }
}
