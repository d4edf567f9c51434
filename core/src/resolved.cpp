#include "resolved.hpp"

#include "characters.hpp"

namespace wortlaut {

/// Whom a pronoun means; empty where it is none or nobody is known.
std::string_view Resolver::name_for(std::uint32_t token, const std::vector<std::uint32_t>& said_by) const {
  const std::string word = lower_first(sentences_.tokens[token].span.of(text_));
  if (word == "ich")
    return said_by.size() == 1 && said_by[0] < speakers_.speakers.size()
               ? std::string_view(speakers_.speakers[said_by[0]].name)
               : std::string_view{};
  if (word != "er" && word != "sie") return {};
  const std::int32_t m = token < mentions_.mention_of_token.size() ? mentions_.mention_of_token[token] : -1;
  if (m < 0) return {};
  const std::int32_t speaker = mentions_.mentions[static_cast<std::size_t>(m)].speaker;
  if (speaker < 0 || static_cast<std::size_t>(speaker) >= speakers_.speakers.size()) return {};
  return speakers_.speakers[static_cast<std::size_t>(speaker)].name;
}

/// The subject as the text has it, with the rest of its noun phrase where a mention covers it.
std::string Resolver::phrase_text(TokenRange subject) const {
  const std::int32_t m =
      subject.first < mentions_.mention_of_token.size() ? mentions_.mention_of_token[subject.first] : -1;
  if (m >= 0 && mentions_.mentions[static_cast<std::size_t>(m)].phrase.contains(subject))
    subject = mentions_.mentions[static_cast<std::size_t>(m)].phrase;
  return std::string(text_.substr(
      sentences_.tokens[subject.first].span.begin_byte,
      sentences_.tokens[subject.last - 1].span.end_byte - sentences_.tokens[subject.first].span.begin_byte));
}

std::string Resolver::resolve(const Proposition& proposition, const std::vector<std::uint32_t>& said_by) const {
  std::string result;
  TokenRange subject;
  if (proposition.clause != no_clause) subject = clauses_.clauses[proposition.clause].subject;
  if (!proposition.shared_subject.empty()) {
    subject = {};
    const std::string_view name = proposition.shared_subject.size() == 1
                                      ? name_for(proposition.shared_subject.first, said_by)
                                      : std::string_view{};
    result = "[" + (name.empty() ? phrase_text(proposition.shared_subject) : std::string(name)) + "] ";
  }
  bool first = true;
  for (const TokenRange& range : proposition.spans) {
    if (!first) result += " … ";
    first = false;
    std::uint32_t at = sentences_.tokens[range.first].span.begin_byte;
    const std::uint32_t end = sentences_.tokens[range.last - 1].span.end_byte;
    if (subject.size() == 1 && range.contains(subject)) {
      if (const std::string_view name = name_for(subject.first, said_by); !name.empty()) {
        const std::uint32_t cut = sentences_.tokens[subject.first].span.end_byte;
        result += text_.substr(at, cut - at);
        result += " [";
        result += name;
        result += "]";
        at = cut;
      }
    }
    result += text_.substr(at, end - at);
  }
  return result;
}

}  // namespace wortlaut
