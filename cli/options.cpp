#include "options.hpp"

#include <charconv>
#include <optional>

namespace wortlaut::cli {

const char* const help_text =
    R"(Usage: wortlaut analyze [OPTIONS] [FILE|-]
       wortlaut analyze --jsonl [OPTIONS] [FILE|-]
       wortlaut notebook new|check|anchor|merge|export|similar …   (see wortlaut notebook --help)

Says who says what in a German news article: every claim, under the person who makes it.
Reads FILE, or standard input where FILE is "-" or missing; the text must be UTF-8.

  --format json|text      json: the whole analysis, offsets in UTF-16 code units (the default);
                          text: for people, in colour on a terminal (NO_COLOR turns that off)
  --language de|en|auto   the article's language (default auto)
  --jsonl                 one article a line, {"id": …, "text": "…"}; one analysis a line comes out,
                          with that id, in the same order
  --jobs N                worker threads for --jsonl (default: one a core)
  --pack FILE             a language pack; may be repeated. Without it wortlaut-*.pack is looked for
                          in $WORTLAUT_PACK_DIR, else beside this program, else in ../share/wortlaut
  --help, --version

Exit code: 0 done, 1 bad input (standard error says what and where), 2 wrong usage.
)";

namespace {

std::optional<unsigned> positive_number(const std::string& text, unsigned most) {
  unsigned value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc() || end != text.data() + text.size() || value == 0 || value > most) return std::nullopt;
  return value;
}

}  // namespace

std::variant<Options, UsageError> read_options(const std::vector<std::string>& arguments) {
  Options options;
  if (arguments.empty()) return UsageError{"no command given; there are \"analyze\" and \"notebook\""};
  for (const std::string& argument : arguments) {
    if (argument == "--") break;
    if (argument == "--help" || argument == "-h") options.action = Options::Action::help;
    if (argument == "--version") options.action = Options::Action::version;
    if (options.action != Options::Action::analyze) return options;
  }
  if (arguments.front() != "analyze") {
    return UsageError{"unknown command \"" + arguments.front() + "\"; there are \"analyze\" and \"notebook\""};
  }

  bool format_given = false;
  bool input_given = false;
  bool only_files = false;
  for (std::size_t at = 1; at < arguments.size(); ++at) {
    std::string name = arguments[at];
    if (only_files || name == "-" || name.empty() || name[0] != '-') {
      if (input_given) return UsageError{"more than one file given; --jsonl takes many articles at once"};
      if (name.empty()) return UsageError{"the file's name is empty"};
      options.input = name;
      input_given = true;
      continue;
    }
    if (name == "--") {
      only_files = true;
      continue;
    }
    if (name == "--jsonl") {
      options.jsonl = true;
      continue;
    }
    std::optional<std::string> value;
    if (const auto equals = name.find('='); equals != std::string::npos) {
      value = name.substr(equals + 1);
      name.resize(equals);
    }
    if (name != "--format" && name != "--language" && name != "--jobs" && name != "--pack") {
      return UsageError{"unknown option " + name};
    }
    if (!value) {
      if (at + 1 == arguments.size()) return UsageError{name + " needs a value"};
      value = arguments[++at];
    }
    if (name == "--format") {
      if (*value != "json" && *value != "text") return UsageError{"--format is json or text, not \"" + *value + "\""};
      options.format = *value == "json" ? Options::Format::json : Options::Format::text;
      format_given = true;
    } else if (name == "--language") {
      if (*value != "de" && *value != "en" && *value != "auto") {
        return UsageError{"--language is de, en or auto, not \"" + *value + "\""};
      }
      options.language = *value;
    } else if (name == "--jobs") {
      const auto jobs = positive_number(*value, 1024);
      if (!jobs) return UsageError{"--jobs is a number from 1 to 1024, not \"" + *value + "\""};
      options.jobs = *jobs;
    } else {
      options.packs.push_back(*value);
    }
  }
  if (options.jsonl && format_given && options.format == Options::Format::text) {
    return UsageError{"--jsonl always prints JSON; it does not go with --format text"};
  }
  if (options.jobs != 0 && !options.jsonl) return UsageError{"--jobs goes with --jsonl only"};
  return options;
}

}  // namespace wortlaut::cli
