#include "notebook.hpp"

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <map>
#include <nlohmann/json.hpp>
#include <random>

#include "console.hpp"
#include "files.hpp"
#include "similar.hpp"
#include "wortlaut/notebook.hpp"
#include "wortlaut/wortlaut.hpp"

namespace wortlaut::cli {

const char* const notebook_help_text =
    R"(Usage: wortlaut notebook new [--title T] [--url U] [--author A] [--by NAME] [FILE|-]
       wortlaut notebook check [NOTEBOOK|-]
       wortlaut notebook anchor NOTEBOOK TEXT
       wortlaut notebook merge [--base NOTEBOOK] OURS THEIRS
       wortlaut notebook export --format FORMAT [--language de|en] [--pack FILE] [NOTEBOOK|-]
       wortlaut notebook similar [--format text|json] [--language de|en] [--pack FILE] FOLDER|NOTEBOOK... < ARTICLE

Works on notebooks (.wortlaut.json): an article with what was found out about it.

  new      a notebook without notes from the article's text
  check    whether it opens, and how much is in it
  anchor   where its notes stand in TEXT today, as JSON
  merge    two versions of one notebook as one; conflicts are told on standard error, and what lost
           them is kept in the log
  export   FORMAT is json, markdown, csv, html, webannotation or claimreview; the article is analysed
           and the notebook's corrections are applied
  similar  which claims of the ARTICLE on standard input are in the notebooks already, in other words or with
           another figure or a "not", and what was found out about them; of a FOLDER its *.json files

Exit code: 0 done, 1 bad input (standard error says what and where), 2 wrong usage.
)";

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_notebooks = 100000;

/// What stands behind "wortlaut notebook ACTION".
struct Arguments {
  std::map<std::string, std::string> options;
  std::vector<std::string> files;
  std::string problem;  ///< empty where all is well
};

Arguments read_arguments(const std::vector<std::string>& arguments, const std::vector<std::string>& known) {
  Arguments read;
  for (std::size_t at = 2; at < arguments.size(); ++at) {
    std::string name = arguments[at];
    if (name == "-" || name.empty() || name[0] != '-') {
      read.files.push_back(name);
      continue;
    }
    std::string value;
    if (const auto equals = name.find('='); equals != std::string::npos) {
      value = name.substr(equals + 1);
      name.resize(equals);
    } else if (at + 1 < arguments.size()) {
      value = arguments[++at];
    } else {
      read.problem = name + " needs a value";
      return read;
    }
    bool is_known = false;
    for (const std::string& option : known) is_known = is_known || option == name;
    if (!is_known) {
      read.problem = "unknown option " + name;
      return read;
    }
    read.options[name] = value;
  }
  return read;
}

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

/// A random UUID (version 4).
std::string fresh_uuid() {
  std::random_device random;
  std::uint32_t words[4];
  for (std::uint32_t& word : words) word = random();
  words[1] = (words[1] & 0xffff0fffU) | 0x4000U;
  words[2] = (words[2] & 0x3fffffffU) | 0x80000000U;
  char text[64];
  std::snprintf(text, sizeof text, "urn:uuid:%08x-%04x-%04x-%04x-%04x%08x", words[0], words[1] >> 16,
                words[1] & 0xffffU, words[2] >> 16, words[2] & 0xffffU, words[3]);
  return text;
}

std::string option_of(const Arguments& arguments, const char* name, const char* otherwise = "") {
  const auto found = arguments.options.find(name);
  return found == arguments.options.end() ? otherwise : found->second;
}

int failed(const std::string& file, const Error& error) {
  return complain(bad_input, shown_name(file) + ": " + error.message);
}

int make_new(const Arguments& arguments, const std::string& file) {
  const Result<std::string> text = read_text(file);
  if (!text) return complain(bad_input, text.error().message);
  Json article = Json::object();
  article["title"] = option_of(arguments, "--title");
  article["url"] = option_of(arguments, "--url");
  article["author"] = option_of(arguments, "--author");
  article["text"] = text.value();
  const Json stamp = {{"now", now()}, {"uuid", fresh_uuid()}, {"author", option_of(arguments, "--by")}};
  const auto replaced = [](const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); };
  const Result<std::string> made = new_notebook(replaced(article), replaced(stamp));
  return made ? print(made.value() + "\n") : failed(file, made.error());
}

int check(const std::string& file) {
  const Result<std::string> text = read_all(file);
  if (!text) return complain(bad_input, text.error().message);
  const Result<std::string> opened = open_notebook(text.value());
  if (!opened) return failed(file, opened.error());
  const Json json = Json::parse(opened.value());
  for (const Json& warning : json["warnings"]) complain(done, warning["message"].get<std::string>());
  if (json["readonly"] == true) return done;
  const auto count = [&json](const char* key) {
    std::size_t kept = 0;
    for (const Json& record : json["notebook"][key]) kept += record["removed"] == true ? 0 : 1;
    return kept;
  };
  return print(shown_name(file) + ": " + std::to_string(count("notes")) + " notes, " +
               std::to_string(count("corrections")) + " corrections\n");
}

int anchor(const std::string& notebook_file, const std::string& text_file) {
  const Result<std::string> notebook = read_all(notebook_file);
  if (!notebook) return complain(bad_input, notebook.error().message);
  const Result<std::string> text = read_all(text_file);
  if (!text) return complain(bad_input, text.error().message);
  const Result<std::string> anchored = anchor_notes(notebook.value(), text.value());
  return anchored ? print(anchored.value() + "\n") : failed(notebook_file, anchored.error());
}

int merge(const Arguments& arguments) {
  std::string texts[3];
  const std::string names[3] = {option_of(arguments, "--base"), arguments.files[0], arguments.files[1]};
  for (int at = 0; at < 3; ++at) {
    if (names[at].empty()) continue;
    Result<std::string> text = read_all(names[at]);
    if (!text) return complain(bad_input, text.error().message);
    texts[at] = std::move(text).value();
    const Result<std::string> opened = open_notebook(texts[at]);
    if (!opened) return failed(names[at], opened.error());
  }
  const Result<std::string> merged = merge_notebooks(texts[0], texts[1], texts[2]);
  if (!merged) return complain(bad_input, merged.error().message);
  const Json json = Json::parse(merged.value());
  for (const Json& conflict : json["conflicts"]) {
    complain(done, "conflict in " + conflict["id"].get<std::string>() + ", field " +
                       conflict["field"].get<std::string>() + ": kept " + conflict["kept"].get<std::string>());
  }
  return print(json["notebook"].dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

int export_it(const Arguments& arguments, const std::string& file, const char* program) {
  const Result<std::string> notebook = read_all(file);
  if (!notebook) return complain(bad_input, notebook.error().message);
  const Result<std::string> opened = open_notebook(notebook.value());
  if (!opened) return failed(file, opened.error());
  const std::string format = option_of(arguments, "--format");
  std::string analysis;
  const Json json = Json::parse(opened.value());
  if (format != "json" && format != "webannotation" && json["readonly"] == false) {
    std::vector<std::string> paths;
    if (const std::string pack = option_of(arguments, "--pack"); !pack.empty()) paths.push_back(pack);
    const auto packs = load_packs(paths, program);
    if (!packs) return complain(bad_input, packs.error().message);
    const Json& article = json["notebook"]["article"];
    const std::string language = article["language"].get<std::string>();
    const bool known = language == "de" || language == "en";
    analysis = to_json(analyze(article["text"].get<std::string>(), packs.value(), {known ? language : "auto"}));
    Result<std::string> corrected = corrected_analysis(analysis, notebook.value());
    if (!corrected) return failed(file, corrected.error());
    analysis = std::move(corrected).value();
  }
  const Result<std::string> exported =
      export_notebook(notebook.value(), analysis, format, option_of(arguments, "--language", "de"));
  if (!exported) return failed(file, exported.error());
  return print(Json::parse(exported.value())["content"].get<std::string>());
}

}  // namespace

int notebook_command(const std::vector<std::string>& arguments, const char* program) {
  struct Action {
    std::vector<std::string> options;
    std::size_t fewest_files;
    std::size_t most_files;
  };
  static const std::map<std::string, Action> actions = {
      {"new", {{"--title", "--url", "--author", "--by"}, 0, 1}},
      {"check", {{}, 0, 1}},
      {"anchor", {{}, 2, 2}},
      {"merge", {{"--base"}, 2, 2}},
      {"export", {{"--format", "--language", "--pack"}, 0, 1}},
      {"similar", {{"--format", "--language", "--pack"}, 1, most_notebooks}},
  };
  const auto misused = [](const std::string& why) {
    return complain(wrong_usage, why + " (see wortlaut notebook --help)");
  };
  for (const std::string& argument : arguments) {
    if (argument == "--help" || argument == "-h") return print(notebook_help_text);
  }
  if (arguments.size() < 2) return misused("no notebook command given");
  const std::string& name = arguments[1];
  const auto action = actions.find(name);
  if (action == actions.end()) return misused("unknown notebook command \"" + name + "\"");
  const Arguments read = read_arguments(arguments, action->second.options);
  if (!read.problem.empty()) return misused(read.problem);
  if (read.files.size() < action->second.fewest_files || read.files.size() > action->second.most_files) {
    if (name == "similar") return misused("notebook similar takes notebooks or folders of them");
    return misused("notebook " + name + " takes " +
                   (action->second.fewest_files == 2 ? "two files" : "one file, or standard input"));
  }
  const std::string file = read.files.empty() ? "-" : read.files[0];
  if (name == "new") return make_new(read, file);
  if (name == "check") return check(file);
  if (name == "anchor") return anchor(file, read.files[1]);
  if (name == "merge") return merge(read);
  const std::string language = option_of(read, "--language", "de");
  if (name == "similar") {
    const std::string form = option_of(read, "--format", "text");
    if (form != "text" && form != "json") return misused("--format is text or json, not \"" + form + "\"");
    if (language != "de" && language != "en") return misused("--language is de or en, not \"" + language + "\"");
    return print_similar({read.files, "-", option_of(read, "--pack"), language, form == "json"}, program);
  }
  const std::string format = option_of(read, "--format");
  bool known = false;
  for (const char* one : {"json", "markdown", "csv", "html", "webannotation", "claimreview"})
    known = known || format == one;
  if (!known)
    return misused("--format is json, markdown, csv, html, webannotation or claimreview, not \"" + format + "\"");
  if (language != "de" && language != "en") return misused("--language is de or en, not \"" + language + "\"");
  return export_it(read, file, program);
}

}  // namespace wortlaut::cli
