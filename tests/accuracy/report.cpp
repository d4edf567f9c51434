#include "report.hpp"

#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <utility>

namespace wortlaut::accuracy {
namespace {

#ifdef __GNUC__
__attribute__((format(printf, 2, 3)))
#endif
void print(std::string& out, const char* format, ...) {
  char line[256];
  va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  out += line;
}

std::vector<std::pair<std::string, Hits>> rows(const Figures& figures) {
  std::vector<std::pair<std::string, Hits>> all = {{"quoted tokens", figures.quoted_tokens},
                                                   {"quotations", figures.quotations},
                                                   {"speaker tokens", figures.speaker_tokens},
                                                   {"cue tokens", figures.cue_tokens}};
  if (figures.has_who) all.emplace_back("who said what", figures.who_said_what());
  return all;
}

double percent(std::size_t part, std::size_t whole) {
  return 100.0 * static_cast<double>(part) / static_cast<double>(whole == 0 ? 1 : whole);
}

double rounded(double value, int decimals) {
  const double scale = std::pow(10.0, decimals);
  return std::round(value * scale) / scale;
}

void print_calibration(std::string& out, const std::string& title, const Calibration& calibration) {
  print(out, "%s\n", title.c_str());
  for (std::size_t i = 0; i < calibration.size(); ++i) {
    const Bin& bin = calibration[i];
    print(out, "  %.1f-%.1f  %6zu", bin_edges[i], bin_edges[i + 1], bin.count);
    if (bin.count > 0)
      print(out, "   right %5.1f   mean confidence %5.1f", percent(bin.right, bin.count),
            100.0 * bin.confidence_sum / static_cast<double>(bin.count));
    out += '\n';
  }
}

nlohmann::ordered_json json_of(const Calibration& calibration) {
  nlohmann::ordered_json bins = nlohmann::ordered_json::array();
  for (std::size_t i = 0; i < calibration.size(); ++i) {
    const Bin& bin = calibration[i];
    const double mean = bin.count ? bin.confidence_sum / static_cast<double>(bin.count) : 0.0;
    bins.push_back({{"from", bin_edges[i]},
                    {"to", bin_edges[i + 1]},
                    {"count", bin.count},
                    {"right", bin.right},
                    {"mean_confidence", rounded(mean, 4)}});
  }
  return bins;
}

}  // namespace

std::string text_report(const Figures& figures) {
  std::string out;
  for (const auto& [name, hits] : rows(figures))
    print(out, "%-16s P %5.1f  R %5.1f  F1 %5.1f\n", name.c_str(), hits.precision(), hits.recall(), hits.f1());
  print(out, "form accuracy    %5.1f   recall by form", figures.form_percent());
  for (const auto& [form, recall] : figures.by_form)
    print(out, " %s %.1f", form.c_str(), percent(recall.hit, recall.count));
  out += '\n';
  if (figures.has_who)
    print(out, "of quotations found: speaker right %5.1f   kind %5.1f   checkable F1 %5.1f   worth AUC %5.1f\n",
          percent(figures.judged_speaker_right, figures.judged), percent(figures.judged_kind_right, figures.judged),
          figures.checkable.f1(), figures.worth_auc());
  out += "\nconfidence: quotations predicted with it, share of them right (IoU >= 0.5)\n";
  print_calibration(out, "all forms", figures.calibration);
  for (const auto& [form, calibration] : figures.calibration_by_form) print_calibration(out, form, calibration);
  const std::pair<const char*, const std::vector<std::string>*> errors[] = {
      {"missed", &figures.missed}, {"spurious", &figures.spurious}, {"speaker", &figures.wrong_speaker}};
  for (const auto& [sort, lines] : errors) {
    if (lines->empty()) continue;
    print(out, "\n-- %s\n", sort);
    for (const std::string& line : *lines) out += line + "\n";
  }
  return out;
}

std::string json_report(const Figures& figures) {
  nlohmann::ordered_json out;
  for (const auto& [name, hits] : rows(figures)) {
    std::string key = name;
    for (char& c : key)
      if (c == ' ') c = '_';
    out[key] = {rounded(hits.precision(), 2), rounded(hits.recall(), 2), rounded(hits.f1(), 2)};
  }
  out["form"] = figures.form_percent();
  if (figures.has_who) {
    out["speaker_of_found"] = percent(figures.judged_speaker_right, figures.judged);
    out["kind"] = percent(figures.judged_kind_right, figures.judged);
    out["checkable_f1"] = figures.checkable.f1();
    out["worth_auc"] = figures.worth_auc();
  }
  out["recall_by_form"] = nlohmann::ordered_json::object();
  for (const auto& [form, recall] : figures.by_form)
    out["recall_by_form"][form] = rounded(percent(recall.hit, recall.count), 1);
  out["calibration"]["all"] = json_of(figures.calibration);
  for (const auto& [form, calibration] : figures.calibration_by_form) out["calibration"][form] = json_of(calibration);
  return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace wortlaut::accuracy
