#include "web_addresses.hpp"

#include <algorithm>

#include "unicode.hpp"

namespace wortlaut {
namespace {

constexpr std::size_t longest_host_bytes = 120;

constexpr bool is_host_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// Endings of host names that are no German words; "er.Es", "gekommen.so" are glued sentences. "di" is the one of a
/// trade union that writes itself like a host, "ver.di".
bool is_top_level(std::string_view label) {
  static constexpr std::string_view known[] = {"at", "be",  "biz", "ch",   "com", "cz", "de", "di", "dk", "edu", "eu",
                                               "fr", "gov", "gv",  "info", "int", "io", "li", "lu", "me", "mil", "net",
                                               "nl", "org", "pl",  "ru",   "se",  "tv", "ua", "uk", "us"};
  return std::binary_search(std::begin(known), std::end(known), label);
}

/// The end of "labels.top" from `from`; `from` where the last label is none that ends a host name.
std::size_t host_end(std::string_view text, std::size_t from) {
  std::size_t end = from;
  std::size_t label = from;
  std::size_t good = from;
  while (end < text.size() && end - from < longest_host_bytes) {
    const char c = text[end];
    // "ver.di-Chef", "blatt.de-Redakteurin": a noun made with the name.
    if (c == '-' && label > from && is_top_level(text.substr(label, end - label)) && end + 1 < text.size() &&
        text[end + 1] >= 'A' && text[end + 1] <= 'Z') {
      while (end < text.size() && (text[end] == '-' || is_word_character(code_point_at(text, end))))
        end += character_size(text, end);
      return end;
    }
    if (is_host_byte(c)) {
      ++end;
      continue;
    }
    if (end > label && label > from && is_top_level(text.substr(label, end - label))) good = end;
    if (c != '.' || end == label) break;
    label = ++end;
  }
  if (end == text.size() && end > label && label > from && is_top_level(text.substr(label, end - label))) good = end;
  // "gefasst.de|r": the label must end where the word does.
  if (good > from && good < text.size() && is_word_character(code_point_at(text, good))) return from;
  return good;
}

/// The end of an address's path: up to white space or a quotation mark, without closing punctuation.
std::size_t path_end(std::string_view text, std::size_t from) {
  std::size_t end = from;
  bool bracket = false;
  while (end < text.size()) {
    const char32_t c = code_point_at(text, end);
    if (is_space(c) || c == '"' || c == '<' || c == '>' || c == 0xab || c == 0xbb || (c >= 0x2018 && c <= 0x201f)) break;
    if (c == '(') bracket = true;
    end += character_size(text, end);
  }
  while (end > from) {
    const std::size_t last = character_before(text, end);
    const char32_t c = code_point_at(text, last);
    const bool closing = c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\'' || c == ']' ||
                         c == 0x2026 || (c == ')' && !bracket);
    if (!closing) break;
    end = last;
  }
  return end;
}

bool starts_with(std::string_view text, std::size_t at, std::string_view prefix) {
  return text.substr(at, prefix.size()) == prefix;
}

}  // namespace

std::size_t web_address_end(std::string_view text, std::size_t from) {
  for (std::string_view scheme : {"https://", "http://", "ftp://", "mailto:", "www."})
    if (starts_with(text, from, scheme)) {
      const std::size_t end = path_end(text, from + scheme.size());
      return end > from + scheme.size() ? end : from;
    }
  std::size_t local = from;
  while (local < text.size() && local - from < longest_host_bytes &&
         (is_host_byte(text[local]) || text[local] == '.' || text[local] == '+'))
    ++local;
  if (local < text.size() && text[local] == '@' && local > from) {
    const std::size_t end = host_end(text, local + 1);
    if (end > local + 1) return end;
  }
  const std::size_t host = host_end(text, from);
  if (host == from) return from;
  return host < text.size() && text[host] == '/' ? path_end(text, host) : host;
}

}  // namespace wortlaut
